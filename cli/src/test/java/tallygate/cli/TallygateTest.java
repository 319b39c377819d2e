package tallygate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tallygate.cli.terminal.Terminal;

final class TallygateTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpListsTheCommands(String option) {
        assertThat(run(option)).isZero();

        assertThat(out.toString(UTF_8))
                .startsWith("Usage: tallygate ")
                .contains("  count  Counts the letters of a file.");
        assertThat(out.toString(UTF_8).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "count --version"})
    void versionIsPrinted(String arguments) {
        assertThat(run(arguments.split(" "))).isZero();

        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("tallygate (not packaged)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|tallygate: Missing required subcommand. Try --help.",
                "cuont|tallygate: Unmatched argument at index 0: 'cuont'. Try --help.",
                "--count|tallygate: Unknown option: '--count'. Try --help.",
                "count|tallygate count: Missing required parameter: 'FILE'. Try --help.",
            })
    void invalidArgumentsAreReportedInOneLine(String arguments, String message) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8)).isEqualToIgnoringNewLines(message);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void nameOfAFileMayBeginWithAnAt() {
        assertThat(run("count", "@list.csv")).isEqualTo(9);
    }

    @Test
    void unexpectedExceptionIsReportedAsAnInternalError() {
        assertThat(run("count", "")).isEqualTo(1);

        assertThat(err.toString(UTF_8))
                .isEqualToIgnoringNewLines("tallygate count: Internal error, please report it:"
                        + " java.lang.IllegalStateException: empty");
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, false, Map.of());
        return new Tallygate(terminal, new CountCommand()).run(arguments);
    }

    @Command(name = "count", description = "Counts the letters of a file.")
    private static final class CountCommand implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() {
            if (file.toString().isEmpty()) {
                throw new IllegalStateException("empty");
            }
            return file.toString().length();
        }
    }
}
