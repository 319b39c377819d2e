package tallygate.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tallygate.genauth.MeteringAndBillingApi;
import tallygate.genauth.quota.Entitlement;

/**
 * Registers the gauges of entitlements: {@code tallygate.quota.used}, {@code .limit} and {@code .ratio}, with the tags
 * {@code code} and {@code name}. Reads them in the background, one call in each interval, on a daemon thread of its own; a
 * scrape makes no call.
 *
 * <p>After a failure the gauges keep their values, and {@code tallygate.quota.age} is their age. An entitlement without a
 * number has no gauge. Thread-safe.
 *
 * <pre>{@code
 * QuotaMetrics metrics = QuotaMetrics.start(client, registry, Duration.ofMinutes(15));
 * }</pre>
 */
public final class QuotaMetrics implements AutoCloseable {
    /** The shortest interval. */
    public static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);

    private final MeteringAndBillingApi metering;
    private final MeterRegistry registry;
    private final MultiGauge used;
    private final MultiGauge limit;
    private final MultiGauge ratio;
    private final ScheduledThreadPoolExecutor thread;
    private volatile long readAtNanos = System.nanoTime();
    private volatile boolean read;

    private QuotaMetrics(MeteringAndBillingApi metering, MeterRegistry registry) {
        this.metering = metering;
        this.registry = registry;
        used = gauge("tallygate.quota.used", "How much of an entitlement is used.");
        limit = gauge("tallygate.quota.limit", "How much of an entitlement may be used.");
        ratio = gauge("tallygate.quota.ratio", "Used by limit, rounded down.");
        Gauge.builder("tallygate.quota.age", this, QuotaMetrics::ageSeconds)
                .description("Since the gauges of quotas were read; no number before the first time.")
                .baseUnit("seconds")
                .register(registry);
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread created = new Thread(task, "tallygate-quota-metrics");
            created.setDaemon(true);
            return created;
        });
    }

    /**
     * Reads the entitlements now and then once in each interval, varied by up to a tenth so that many processes do not call
     * at the same moment.
     *
     * @param metering for example {@code client}, or a section view; the caller closes it
     * @param interval at least {@link #SHORTEST_INTERVAL}; quotas change slowly, so 15 minutes are enough
     * @throws IllegalArgumentException if the interval is shorter
     */
    public static QuotaMetrics start(MeteringAndBillingApi metering, MeterRegistry registry, Duration interval) {
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException("The interval " + interval
                    + " would take too many calls from the user pool's rate limit; choose at least "
                    + SHORTEST_INTERVAL + ".");
        }
        QuotaMetrics metrics = new QuotaMetrics(
                Objects.requireNonNull(metering, "metering"), Objects.requireNonNull(registry, "registry"));
        metrics.schedule(Duration.ZERO, interval);
        return metrics;
    }

    /** Stops reading. The gauges keep their values. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void schedule(Duration delay, Duration interval) {
        thread.schedule(
                () -> {
                    read();
                    long tenth = interval.toMillis() / 10;
                    schedule(interval.plusMillis(ThreadLocalRandom.current().nextLong(-tenth, tenth + 1)), interval);
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void read() {
        Timer.Sample sample = Timer.start(registry);
        String errorType = "none";
        try {
            show(Entitlement.listOf(metering.getUsageInfo()));
        } catch (RuntimeException failure) {
            // Caught, because a scheduled task that throws does not run again.
            errorType = failure.getClass().getSimpleName();
        } finally {
            sample.stop(Timer.builder("tallygate.quota.reads")
                    .description("Readings of the quotas.")
                    .tag("error.type", errorType)
                    .register(registry));
        }
    }

    private void show(List<Entitlement> entitlements) {
        // Tags identify a meter, so an entitlement that is listed twice counts once.
        Map<String, Entitlement> distinct = new TreeMap<>();
        entitlements.forEach(each -> distinct.putIfAbsent(each.code() + '\n' + each.name(), each));
        used.register(rows(distinct, Entitlement::used), true);
        limit.register(rows(distinct, Entitlement::limit), true);
        ratio.register(rows(distinct, each -> each.percent().map(percent -> percent.movePointLeft(2))), true);
        readAtNanos = System.nanoTime();
        read = true;
    }

    private static List<Row<?>> rows(
            Map<String, Entitlement> entitlements, Function<Entitlement, Optional<BigDecimal>> value) {
        return entitlements.values().stream()
                .<Row<?>>flatMap(
                        each -> value
                                .apply(each)
                                .map(number -> Row.of(Tags.of("code", each.code(), "name", each.name()), number))
                                .stream())
                .toList();
    }

    private double ageSeconds() {
        return read ? (System.nanoTime() - readAtNanos) / 1e9 : Double.NaN;
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }
}
