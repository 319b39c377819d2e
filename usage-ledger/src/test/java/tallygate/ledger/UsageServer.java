package tallygate.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records usages and keeps their keys for 24 hours. A {@link Fault} for each request decides what fails. */
final class UsageServer implements UsageSender {
    /** A failure before or after the server has acted. Null fields for none. */
    record Fault(@Nullable RuntimeException before, @Nullable RuntimeException after) {
        static final Fault NONE = new Fault(null, null);

        static Fault before(RuntimeException failure) {
            return new Fault(failure, null);
        }

        static Fault after(RuntimeException failure) {
            return new Fault(null, failure);
        }
    }

    interface Faults {
        Fault on(UsageRecord record, String key);
    }

    private record Known(UsageRecord record, String usageId, Instant since) {}

    private final Clock clock;
    private final Map<String, Known> known = new HashMap<>();
    private final List<UsageRecord> recorded = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private Faults faults = (record, key) -> Fault.NONE;

    UsageServer(Clock clock) {
        this.clock = clock;
    }

    synchronized void faults(Faults newFaults) {
        faults = newFaults;
    }

    /** Every recorded usage. */
    synchronized List<UsageRecord> recorded() {
        return List.copyOf(recorded);
    }

    /** The key of every request. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public synchronized String send(UsageRecord record, String key) {
        requests.add(key);
        Fault fault = faults.on(record, key);
        if (fault.before() != null) {
            throw fault.before();
        }
        String usageId = usageId(record, key);
        if (fault.after() != null) {
            throw fault.after();
        }
        return usageId;
    }

    private String usageId(UsageRecord record, String key) {
        Known before = known.get(key);
        if (before != null && Duration.between(before.since(), clock.instant()).toHours() < 24) {
            if (!before.record().equals(record)) {
                throw CallFailures.refused(422, "the idempotency key belongs to another request");
            }
            return before.usageId();
        }
        recorded.add(record);
        String usageId = "usage_" + recorded.size();
        known.put(key, new Known(record, usageId, clock.instant()));
        return usageId;
    }
}
