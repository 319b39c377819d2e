package tallygate.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.cli.Tallygate;
import tallygate.cli.terminal.Terminal;

final class DemoCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-12-20T09:30:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void madeUpDataIsShownAndMarkedAsSuch() {
        assertThat(run("demo")).isZero();

        assertThat(out.toString(UTF_8)).contains("(sandbox: made-up data)", "10 of 137");
        assertThat(err.toString(UTF_8)).isEqualToIgnoringNewLines("This is the sandbox: all data is made up.");
    }

    @Test
    void optionsAreThoseOfTheReport() {
        assertThat(run("demo", "--json")).isZero();

        assertThat(out.toString(UTF_8)).startsWith("{").contains("\"sandbox\": true");
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, false, Map.of());
        return new Tallygate(terminal, new DemoCommand(terminal, CLOCK)).run(arguments);
    }
}
