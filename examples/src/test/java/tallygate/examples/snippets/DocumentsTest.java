package tallygate.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code blocks of README.md and docs/ to the classes that are compiled and run. */
final class DocumentsTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path ROOT = MODULE.getParent();

    /** Pages on code that is not here: a reader's own, or another library's. */
    private static final Pattern SKETCHES =
            Pattern.compile("^(module-path|vendor-sdk|writing-a-transport|your-own-api)\\.md");

    private static final Path SOURCES = MODULE.resolve("src/main/java/tallygate/examples/snippets");

    @ParameterizedTest
    @MethodSource("quotedSnippets")
    void codeBlockIsTheCodeThatRuns(QuotedSnippet snippet) throws IOException {
        Path source = source(snippet);

        assertThat(snippet.code())
                .as(
                        "%s shows %s#%s; copy the region from the class",
                        snippet.document(), snippet.className(), snippet.name())
                .isEqualTo(Region.of(Files.readString(source), snippet.name()));
    }

    @Test
    void everyCodeBlockIsASnippet() throws IOException {
        List<String> unmarked = new ArrayList<>();
        for (Path page : pages()) {
            List<String> lines = Files.readAllLines(page);
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).equals("```java") && !lines.get(i - 1).startsWith("<!-- snippet:")) {
                    unmarked.add(page.getFileName() + ", line " + (i + 1));
                }
            }
        }
        assertThat(unmarked)
                .as("code blocks without <!-- snippet: ClassName#name -->, so nothing compiles them")
                .allSatisfy(block -> assertThat(block).containsPattern(SKETCHES));
    }

    @Test
    void everySnippetIsShownSomewhere() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            assertThat(sources.map(source -> source.getFileName().toString().replace(".java", ""))
                            .filter(name -> !name.equals("package-info")))
                    .as("the classes that README.md or docs/ quote after <!-- snippet: ClassName#name -->")
                    .isSubsetOf(quotedSnippets().map(QuotedSnippet::className).toList());
        }
    }

    @Test
    void everyProgramIsShort() throws IOException {
        try (Stream<Path> sources = Files.list(SOURCES)) {
            assertThat(sources)
                    .allSatisfy(source -> assertThat(Files.readAllLines(source)).hasSizeLessThanOrEqualTo(40));
        }
    }

    /** Among the programs of this module; else a test of another module, whose artifact is not on this class path. */
    private static Path source(QuotedSnippet snippet) throws IOException {
        String name = snippet.className() + ".java";
        Path program = SOURCES.resolve(name);
        if (Files.exists(program)) {
            return program;
        }
        try (Stream<Path> files = Files.find(ROOT, 15, (file, attributes) -> file.endsWith(name) && isTest(file))) {
            List<Path> tests = files.toList();
            assertThat(tests)
                    .as("tests named %s, as %s says", name, snippet.document())
                    .hasSize(1);
            return tests.get(0);
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/java/");
    }

    static Stream<QuotedSnippet> quotedSnippets() throws IOException {
        return pages().stream()
                .flatMap(page -> QuotedSnippet.in(ROOT.relativize(page).toString(), text(page)).stream());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), pages.sorted().toList().stream())
                    .filter(page -> page.toString().endsWith(".md") && Files.exists(page))
                    .toList();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
