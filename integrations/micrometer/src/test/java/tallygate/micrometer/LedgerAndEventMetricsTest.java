package tallygate.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.genauth.EventListener;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;

final class LedgerAndEventMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void recordsAreCountedByState(@TempDir Path directory) throws Exception {
        try (UsageLedger ledger = UsageLedger.open(directory.resolve("usages.ledger"))) {
            ledger.append(UsageRecord.of("sub_1", "si_1", 1, "calls", Instant.parse("2025-12-20T09:30:00Z")));
            new LedgerMetrics(ledger).bindTo(registry);

            assertThat(records("pending")).isEqualTo(1);
            assertThat(records("accepted")).isZero();
        }
    }

    @Test
    void eventsAreCountedAndPassedOn() {
        AtomicInteger received = new AtomicInteger();
        EventListener metrics = new EventMetrics(registry, "authing.user.updated", event -> received.incrementAndGet());

        metrics.connected();
        metrics.event(null);
        metrics.event(null);

        assertThat(received).hasValue(2);
        assertThat(registry.get("tallygate.events.received")
                        .tag("tallygate.event.code", "authing.user.updated")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("tallygate.events.connections").counter().count())
                .isEqualTo(1);
    }

    private double records(String state) {
        return registry.get("tallygate.ledger.records")
                .tag("state", state)
                .gauge()
                .value();
    }
}
