package tallygate.nativeimage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The jars of the program's class path, as the build has listed them. */
final class Libraries {
    private Libraries() {}

    static List<Path> all() throws IOException {
        return Arrays.stream(Files.readString(Path.of("target", "libraries.txt"))
                        .trim()
                        .split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    static List<Path> ours() throws IOException {
        return all().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("tallygate-"))
                .toList();
    }
}
