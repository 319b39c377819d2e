package tallygate.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Shows in a review which messages of exceptions, of the log and of the command a change adds, rewords or drops. */
class MessagesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path GOLDEN = Path.of("src/test/golden/messages.txt");

    @Test
    void messagesAreWhatWasReviewed() throws IOException {
        List<String> messages = messages();
        if (Boolean.getBoolean("golden.update")) {
            Files.write(GOLDEN, messages);
        }
        assertThat(messages)
                .as(
                        "The messages of the sources differ from %s. If the change is meant, run api-spec/regenerate and review"
                                + " the difference.",
                        GOLDEN)
                .isEqualTo(Files.readAllLines(GOLDEN));
    }

    private static List<String> messages() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> messages = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(publishedSources()));
            for (CompilationUnitTree file : task.parse()) {
                Path path = ROOT.toAbsolutePath()
                        .normalize()
                        .relativize(Path.of(file.getSourceFile().toUri()));
                String name = path.toString()
                        .replace('\\', '/')
                        .replaceFirst("/src/main/java/.*/", ": ")
                        .replace(".java", "");
                SourceTexts.of(file).forEach(text -> messages.add(name + ": " + text));
            }
        }
        return messages;
    }

    private static List<Path> publishedSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.toAbsolutePath().normalize())) {
            return files.filter(MessagesTest::isPublished).sorted().toList();
        }
    }

    private static boolean isPublished(Path file) {
        String path =
                ROOT.toAbsolutePath().normalize().relativize(file).toString().replace('\\', '/');
        return path.contains("src/main/java/")
                && path.endsWith(".java")
                && !path.startsWith("quality/")
                && !path.startsWith("examples/")
                // Its texts are the scripts and assertions of test suites.
                && !path.startsWith("transport-tck/");
    }
}
