package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tallygate.cli.terminal.When;

final class ReportOptionsTest {
    private final ReportOptions options = new ReportOptions();

    @Test
    void nothingGivenMeansTextAndAutomaticColour() {
        parse();

        assertThat(options.json).isFalse();
        assertThat(options.colour).isEqualTo(When.AUTO);
        assertThat(options.progress).isEqualTo(When.AUTO);
    }

    @Test
    void optionsAreRead() {
        parse("--json", "--color=always", "--progress=never");

        assertThat(options.json).isTrue();
        assertThat(options.colour).isEqualTo(When.ALWAYS);
        assertThat(options.progress).isEqualTo(When.NEVER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--yaml|Unknown option: '--yaml'",
                "--color|Missing required parameter for option '--color' (WHEN)",
                "--color=|Invalid value for option '--color': expected one of [ALWAYS, NEVER, AUTO] (case-insensitive) but was ''",
                "--color=maybe|Invalid value for option '--color': expected one of [ALWAYS, NEVER, AUTO] (case-insensitive) but was 'maybe'",
                "--json=1|Invalid value for option '--json': '1' is not a boolean",
                "report|Unmatched argument at index 0: 'report'",
            })
    void unknownOptionIsRejected(String argument, String message) {
        assertThatThrownBy(() -> parse(argument))
                .isInstanceOf(ParameterException.class)
                .hasMessage(message);
    }

    private void parse(String... arguments) {
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
    }
}
