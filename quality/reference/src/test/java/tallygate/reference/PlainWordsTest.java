package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that have a plain or a standard one beside them, so that they do not come back into what users read. */
final class PlainWordsTest {
    /** Each with what to write instead. */
    private static final List<Word> AVOIDED = List.of(
            new Word("\\bhears?\\b", "receives, is notified"),
            new Word("\\b(is|are|was|were) told\\b", "is notified, receives"),
            new Word("\\banew\\b", "again"),
            new Word("\\bbut for\\b", "except"),
            new Word("\\blest\\b", "so that ... not"),
            new Word("\\bsomebody\\b", "a user, a caller"),
            new Word("\\b(Who|Whoever) (waits|comes|calls|looks|gives)\\b", "a caller that ..."),
            new Word("\\b(an|the|its|of|no|documented|Unknown) answers?\\b", "response"),
            new Word("\\btime (is|was) over\\b", "the deadline passed"),
            new Word("\\b(hands?|handed) on\\b", "passes on"),
            new Word("\\bin vain\\b", "timed out waiting"),
            new Word("\\bhimself\\b", "itself, themselves"));

    /** In documents and code. */
    private static final List<Word> AVOIDED_IN_DOCUMENTS = List.of(
            new Word("\\b[Nn]obody( [a-z]|$)", "no caller, or the passive voice"),
            new Word("\\b[Ww]hoever\\b", "the caller that ..."),
            new Word("\\bunder way\\b", "in flight, in progress"),
            new Word("\\ball the same\\b", "nevertheless"));

    /** In code alone: comments, messages, and the names and comments of tests. */
    private static final List<Word> AVOIDED_IN_CODE = List.of(
            new Word("\\b([Aa]nybody|[Ee]verybody|[Ss]omebody|[Ee]veryone)\\b", "a user, a caller, all calls"),
            new Word("\\b(is|are|was|were) told\\b", "is notified, receives"),
            new Word("\\bhears?\\b", "receives, is notified"),
            new Word("\\bbut for\\b", "except"),
            new Word("\\btime (is|was) over\\b", "the deadline passed"),
            new Word("\\bvoid (who|what|whatever)[A-Z]", "a name with the behaviour and its condition"),
            new Word("\\bvoid \\w*(Told|Unseen|Heard)(?=[A-Z(])", "Reported, WithoutShowingIt, Received"));

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(ProjectRoot.PATH.resolve("docs"));
                Stream<Path> root = Files.list(ProjectRoot.PATH)) {
            return Stream.concat(files, root).filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentUsesPlainWords(Path document) throws IOException {
        List<String> found = new ArrayList<>(avoidedWords(document));
        found.addAll(avoidedWords(document, AVOIDED_IN_DOCUMENTS));
        assertThat(found).isEmpty();
    }

    @Test
    void javadocAndMessagesUsePlainWords() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ProjectRoot.PATH)) {
            for (Path file : files.filter(PlainWordsTest::isLibraryCode).toList()) {
                found.addAll(avoidedWords(file));
                found.addAll(avoidedWords(file, AVOIDED_IN_DOCUMENTS));
                found.addAll(avoidedWords(file, AVOIDED_IN_CODE));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void testsUsePlainWords() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ProjectRoot.PATH)) {
            for (Path file : files.filter(PlainWordsTest::isTest).toList()) {
                found.addAll(avoidedWords(file, AVOIDED_IN_DOCUMENTS));
                found.addAll(avoidedWords(file, AVOIDED_IN_CODE));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Their sentences are those of the generated Javadoc and of the reference. */
    @Test
    void documentsOfTheApisUsePlainWords() throws IOException {
        List<Word> words = List.of(new Word("\\b[Aa]nswers?\\b", "response"), new Word("\\banew\\b", "again"));
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ProjectRoot.PATH.resolve("api-spec/src/main/resources/tallygate/spec"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                found.addAll(avoidedWords(file, words));
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isLibraryCode(Path file) {
        String path = ProjectRoot.PATH.relativize(file).toString().replace('\\', '/');
        return path.contains("src/main/java/") && path.endsWith(".java") && !path.startsWith("quality/");
    }

    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("src/test/java/") && path.endsWith(".java") && !path.endsWith("/PlainWordsTest.java");
    }

    private static List<String> avoidedWords(Path document) throws IOException {
        return avoidedWords(document, AVOIDED);
    }

    private static List<String> avoidedWords(Path document, List<Word> words) throws IOException {
        List<String> lines = Files.readAllLines(document);
        List<String> found = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            for (Word word : words) {
                if (word.pattern().matcher(lines.get(number - 1)).find()) {
                    found.add(document.getFileName() + ":" + number + ": write \"" + word.instead() + "\": "
                            + lines.get(number - 1));
                }
            }
        }
        return found;
    }

    private record Word(Pattern pattern, String instead) {
        Word(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }
}
