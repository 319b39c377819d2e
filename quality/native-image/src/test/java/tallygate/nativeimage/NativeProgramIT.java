package tallygate.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program on the JVM, and as a native one where GraalVM's {@code native-image} is found. */
class NativeProgramIT {
    private static final String[] EXPECTED = Stream.of("JdkTransport", "RetrofitTransport")
            .flatMap(transport ->
                    Stream.of("genauth", "pagarme", "service").map(call -> transport + " " + call + " true"))
            .toArray(String[]::new);

    @TempDir
    private Path directory;

    @Test
    @Timeout(60)
    void programWorksOnTheJvm() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        assertThat(run(java.toString(), "-cp", classPath(), EveryLibrary.class.getName()))
                .containsExactly(EXPECTED);
    }

    @Test
    @Timeout(900)
    void programWorksAsANativeImage() throws Exception {
        Path program = directory.resolve("every-library");

        run(
                nativeImage().toString(),
                "--no-fallback",
                "-cp",
                classPath(),
                "-o",
                program.toString(),
                EveryLibrary.class.getName());

        assertThat(run(program.toString())).containsExactly(EXPECTED);
    }

    private static Path nativeImage() {
        String path = System.getenv().getOrDefault("PATH", "");
        String graalvm = System.getenv("GRAALVM_HOME");
        return Stream.concat(
                        Stream.ofNullable(graalvm).map(home -> Path.of(home, "bin")),
                        Stream.of(path.split(File.pathSeparator)).map(Path::of))
                .map(folder -> folder.resolve("native-image"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() ->
                        abort("No native-image was found; set GRAALVM_HOME to build and run the native program."));
    }

    private static String classPath() throws IOException {
        return Stream.concat(Stream.of(Path.of("target", "classes").toAbsolutePath()), Libraries.all().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> run(String... command) throws Exception {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
            return Files.readAllLines(output);
        } finally {
            process.destroyForcibly();
        }
    }
}
