package tallygate.spring;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tallygate.core.error.TallygateException;
import tallygate.genauth.MeteringAndBillingApi;
import tallygate.genauth.quota.Entitlement;
import tallygate.json.MissingPropertyException;

/** Checks for health indicators whether GenAuth responds. Calls at most once a minute, however often it is used. Thread-safe. */
final class QuotaProbe {
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final MeteringAndBillingApi metering;
    private Result last = new Result(false, Map.of());
    private long lastNanos = System.nanoTime() - 2 * FRESH_NANOS;

    QuotaProbe(MeteringAndBillingApi metering) {
        this.metering = metering;
    }

    /** @param details the result of the check; texts of the server are limited to names and numbers of entitlements */
    record Result(boolean up, Map<String, String> details) {}

    synchronized Result result() {
        if (System.nanoTime() - lastNanos > FRESH_NANOS) {
            last = read();
            lastNanos = System.nanoTime();
        }
        return last;
    }

    private Result read() {
        try {
            Map<String, String> details = new TreeMap<>();
            Entitlement.listOf(metering.getUsageInfo()).stream()
                    .filter(each -> each.percent().isPresent())
                    .forEach(each -> details.put(
                            each.code(),
                            each.percent().map(percent -> percent + " %").orElse("")));
            return new Result(true, details);
        } catch (TallygateException | MissingPropertyException failure) {
            return new Result(false, Map.of("error", String.valueOf(failure.getMessage())));
        }
    }
}
