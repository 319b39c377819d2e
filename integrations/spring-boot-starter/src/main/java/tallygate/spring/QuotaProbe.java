package tallygate.spring;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tallygate.core.error.TallygateException;
import tallygate.genauth.MeteringAndBillingApi;
import tallygate.genauth.quota.Entitlement;
import tallygate.json.MissingPropertyException;

/** Whether GenAuth responds, for health indicators. Calls once a minute at most, however often it is asked. Thread-safe. */
final class QuotaProbe {
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final MeteringAndBillingApi metering;
    private Result last = new Result(false, Map.of());
    private long lastNanos = System.nanoTime() - 2 * FRESH_NANOS;

    QuotaProbe(MeteringAndBillingApi metering) {
        this.metering = metering;
    }

    /** @param details what the check found, without any text of the server but names and numbers of entitlements */
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
