package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.cli.terminal.Terminal;
import tallygate.cli.terminal.When;
import tallygate.cli.terminal.WrongUseException;

final class ReportOptionsTest {
    @Test
    void nothingGivenMeansTextAndAutomaticColour() {
        assertThat(ReportOptions.parse()).isEqualTo(new ReportOptions(false, false, When.AUTO, When.AUTO));
    }

    @Test
    void optionsAreRead() {
        assertThat(ReportOptions.parse("--json", "--color=always", "--progress=never"))
                .isEqualTo(new ReportOptions(false, true, When.ALWAYS, When.NEVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--yaml", "--color", "--color=", "--color=maybe", "--json=1", "report"})
    void unknownOptionIsRefused(String argument) {
        assertThatThrownBy(() -> ReportOptions.parse(argument))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining(argument.contains("color=") ? "--color takes" : argument);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO, true, '', xterm, true",
        "AUTO, false, '', xterm, false",
        "AUTO, true, 1, xterm, false",
        "AUTO, true, '', dumb, false",
        "ALWAYS, false, 1, dumb, true",
        "NEVER, true, '', xterm, false",
    })
    void colourIsForTerminalsUnlessForced(
            When when, boolean interactive, String noColour, String term, boolean colour) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        Terminal terminal = new Terminal(
                nowhere, nowhere, StandardCharsets.UTF_8, interactive, Map.of("NO_COLOR", noColour, "TERM", term));

        assertThat(terminal.colour(when)).isEqualTo(colour);
    }
}
