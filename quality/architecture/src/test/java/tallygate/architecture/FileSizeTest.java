package tallygate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that a person writes stay small enough to be read at once. */
class FileSizeTest {
    private static final Path ROOT = Path.of("../..");

    @Test
    void javaFilesHaveAtMost300Lines() throws IOException {
        List<Path> files = javaFiles();

        assertThat(files).hasSizeGreaterThan(1000).allSatisfy(file -> assertThat(Files.readAllLines(file))
                .as("lines of %s", file)
                .hasSizeLessThanOrEqualTo(300));
    }

    @Test
    void rootPomHasAtMost400Lines() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("pom.xml"))).hasSizeLessThanOrEqualTo(400);
    }

    /** All but those that are generated. */
    static List<Path> javaFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = directory.getFileName().toString();
                boolean skipped = name.equals("target") || name.equals("golden") || name.equals(".git");
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
