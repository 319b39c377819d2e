package tallygate.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTest {
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

    @Test
    @DisplayName("C76 a message cannot control the terminal, and keeps its lines")
    void hiddenCharactersOfMessagesAreEscaped() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);

        new Terminal(printed, printed, StandardCharsets.UTF_8, false, Map.of()).complain("a\u001b]0;b\u0007\nc\rd");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("a\\u001b]0;b\\u0007\nc\\u000dd" + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"132, 100", "60, 60", "20, 40", "'', 80", "wide, 80", "-1, 80"})
    void widthIsThatOfTheTerminalWithinBounds(String columns, int width) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());

        assertThat(new Terminal(nowhere, nowhere, StandardCharsets.UTF_8, false, Map.of("COLUMNS", columns)).width())
                .isEqualTo(width);
    }
}
