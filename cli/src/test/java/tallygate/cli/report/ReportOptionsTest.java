package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.When;
import tallygate.genauth.quota.QuotaThresholds;

final class ReportOptionsTest {
    private final ReportOptions options = new ReportOptions();

    @Test
    void nothingGivenMeansTextAndAutomaticColour() {
        parse();

        assertThat(options.format()).isEqualTo(Format.TEXT);
        assertThat(options.sections()).containsExactly(SectionName.values());
        assertThat(options.checksQuotas()).isFalse();
        assertThat(options.colour).isEqualTo(When.AUTO);
        assertThat(options.progress).isEqualTo(When.AUTO);
    }

    @Test
    void optionsAreRead() {
        parse("--json", "--color=always", "--progress=never", "--only", "usage,mau", "--warn-at=70.5%");

        assertThat(options.format()).isEqualTo(Format.JSON);
        assertThat(options.sections()).containsExactly(SectionName.USAGE, SectionName.MAU);
        assertThat(options.thresholds())
                .isEqualTo(new QuotaThresholds(new BigDecimal("70.5"), BigDecimal.valueOf(100)));
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
                "--json --format=csv|Error: --json, --format=FORMAT are mutually exclusive (specify only one)",
                "--format=xml|Invalid value for option '--format': expected one of [TEXT, JSON, PROMETHEUS, CSV] (case-insensitive) but was 'xml'",
                "--only=nothing|Invalid value for option '--only' (SECTION): expected one of [PACKAGE, USAGE, MAU, ORDERS] (case-insensitive) but was 'nothing'",
                "--warn-at=much|Invalid value for option '--warn-at': 'much' is not a percentage such as 80 or 99.5",
                "--json=1|Invalid value for option '--json': '1' is not a boolean",
                "report|Unmatched argument at index 0: 'report'",
            })
    void unknownOptionIsRejected(String argument, String message) {
        assertThatThrownBy(() -> parse(argument.split(" ")))
                .isInstanceOf(ParameterException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--warn-at=100 --fail-at=80|is below the warning threshold, 100 %. Exchange them.",
                "--warn-at=120|The critical threshold, 100 %, is below",
                "--fail-at=0|The critical threshold, 0 %, is below",
                "--quiet|needs --warn-at or --fail-at",
                "--warn-at=80 --only=orders|include one of them in --only",
            })
    void unusableThresholdsAreRejected(String arguments, String message) {
        parse(arguments.split(" "));

        assertThatThrownBy(options::thresholds)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(message);
    }

    private void parse(String... arguments) {
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
    }
}
