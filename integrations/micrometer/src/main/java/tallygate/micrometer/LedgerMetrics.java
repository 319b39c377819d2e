package tallygate.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageSummary;

/**
 * Registers the gauges of a ledger: {@code tallygate.ledger.records} with the tag {@code state}, one of pending, accepted,
 * rejected, unknown and expired; expired records are among the unknown. A scrape counts the records once. The gauges have no
 * value after the ledger was closed.
 *
 * <pre>{@code
 * new LedgerMetrics(ledger).bindTo(registry);
 * }</pre>
 */
public final class LedgerMetrics implements MeterBinder {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final UsageLedger ledger;
    private @Nullable UsageSummary summary;
    private long readAtNanos;

    public LedgerMetrics(UsageLedger ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "pending", UsageSummary::pending);
        gauge(registry, "accepted", UsageSummary::accepted);
        gauge(registry, "rejected", UsageSummary::rejected);
        gauge(registry, "unknown", UsageSummary::unknown);
        gauge(registry, "expired", UsageSummary::expired);
    }

    private void gauge(MeterRegistry registry, String state, ToIntFunction<UsageSummary> count) {
        Gauge.builder("tallygate.ledger.records", this, metrics -> metrics.read(count))
                .description("Records of the usage ledger.")
                .tag("state", state)
                .register(registry);
    }

    private synchronized double read(ToIntFunction<UsageSummary> count) {
        try {
            if (summary == null || System.nanoTime() - readAtNanos > FRESH_NANOS) {
                summary = ledger.summary();
                readAtNanos = System.nanoTime();
            }
            return count.applyAsInt(summary);
        } catch (IOException | IllegalStateException closed) {
            summary = null;
            return Double.NaN;
        }
    }
}
