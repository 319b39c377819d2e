package tallygate.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of docs/fault-cases.md to the tests that it names. */
class FaultCasesTest {
    private static final List<String> MODULES = List.of("client", "model", "transport-retrofit");
    private static final Pattern ROW = Pattern.compile("\\| ([CPT]\\d+) \\| .* \\| `(\\w+)` \\|");

    static Stream<String[]> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/fault-cases.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new String[] {row.group(1), row.group(2)});
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rows")
    void caseIsNamedByItsTest(String number, String testClass) throws IOException {
        assertThat(Files.readString(source(testClass)))
                .containsPattern("@DisplayName\\(\\s*\"([CPT]\\d+ )*" + number + " ");
    }

    private static Path source(String testClass) throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                Optional<Path> source =
                        files.filter(file -> file.endsWith(testClass + ".java")).findFirst();
                if (source.isPresent()) {
                    return source.get();
                }
            }
        }
        throw new AssertionError("There is no test " + testClass);
    }
}
