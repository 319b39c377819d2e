package tallygate.cli.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallygate.cli.terminal.Terminal;
import tallygate.ledger.UsageRecord;
import tallygate.ledger.UsageSender;

final class SendProgressTest {
    private final List<String> lines = new ArrayList<>();
    private long now = 7;

    @Test
    void lineIsPrintedEveryFiveSecondsAndAtTheEnd() {
        PrintStream none = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        Terminal terminal = new Terminal(none, none, UTF_8, false, Map.of());
        SendProgress progress = new SendProgress(100, Optional.empty(), terminal.glyphs(), lines::add, () -> now);
        UsageSender sender = progress.of((record, key) -> {
            now += Duration.ofMillis(200).toNanos();
            return "id";
        });
        for (int i = 0; i < 100; i++) {
            sender.send(UsageRecord.of("s", "i", i, "d", Instant.EPOCH), "k" + i);
        }
        assertThat(lines).containsExactly("Sent 25 of 100.", "Sent 50 of 100.", "Sent 75 of 100.", "Sent 100 of 100.");
    }
}
