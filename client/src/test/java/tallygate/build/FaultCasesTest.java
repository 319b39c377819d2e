package tallygate.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of docs/fault-cases.md to the tests that it names. */
class FaultCasesTest {
    private static final Path TESTS = Path.of("src/test/java/tallygate");
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
        try (Stream<Path> files = Files.walk(TESTS)) {
            Path source = files.filter(file -> file.endsWith(testClass + ".java"))
                    .findFirst()
                    .orElseThrow();

            assertThat(Files.readString(source)).containsPattern("@DisplayName\\(\\s*\"([CPT]\\d+ )*" + number + " ");
        }
    }
}
