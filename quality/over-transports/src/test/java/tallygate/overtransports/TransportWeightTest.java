package tallygate.overtransports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The weights in docs/transports.md are those of the runtime class paths that Maven resolves. */
class TransportWeightTest {
    private static final Path DOCUMENT = Path.of("../../docs/transports.md");

    @Test
    void documentedWeightsAreThoseOfTheClassPaths() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains("| jars, with all they need | " + weight("transport-jdk") + " | "
                        + weight("transport-retrofit") + " |")
                .contains("the Kotlin library (" + megabytes(sizeOf("transport-jdk", "kotlin-stdlib")) + ")")
                .contains("`okhttp-jvm` and `retrofit` ("
                        + megabytes(sizeOf("transport-retrofit", "okhttp-jvm", "retrofit-3")) + " together)");
    }

    private static String weight(String module) throws IOException {
        long bytes = sizeOf(Path.of("../..", module, "target", "classes"));
        List<Path> jars = classPath(module);
        for (Path jar : jars) {
            bytes += sizeOf(jar);
        }
        return (jars.size() + 1) + ", of " + megabytes(bytes);
    }

    private static long sizeOf(String module, String... artifacts) throws IOException {
        long bytes = 0;
        for (Path jar : classPath(module)) {
            if (Stream.of(artifacts).anyMatch(jar.getFileName().toString()::startsWith)) {
                bytes += sizeOf(jar);
            }
        }
        return bytes;
    }

    private static List<Path> classPath(String module) throws IOException {
        String classPath = Files.readString(Path.of("../..", module, "target", "runtime-class-path.txt"));
        return Stream.of(classPath.strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** A module of this build may not be packaged yet; its jar is about as large as one that is packed here. */
    private static long sizeOf(Path jar) throws IOException {
        return Files.isDirectory(jar) ? packed(jar) : Files.size(jar);
    }

    private static long packed(Path classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
        return bytes.size();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
