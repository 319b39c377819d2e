package tallygate.client.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the retries of all calls of a client may cost together, so that an outage does not multiply the load on a service
 * that is down. Thread-safe.
 */
final class RetryBudget {
    static final int CAPACITY = 500;
    static final int TRANSIENT_COST = 14;
    /** Less than the other: a server that throttles is alive. */
    static final int THROTTLED_COST = 5;

    private static final int FIRST_SUCCESS = 1;

    private final AtomicInteger left = new AtomicInteger(CAPACITY);

    /** Whether there is enough; only then it is taken. */
    boolean take(int cost) {
        int before = left.getAndUpdate(amount -> amount >= cost ? amount - cost : amount);
        return before >= cost;
    }

    /** @param lastCost what the last retry of the successful call took, 0 if it had none */
    void succeeded(int lastCost) {
        int back = Math.max(lastCost, FIRST_SUCCESS);
        left.updateAndGet(amount -> Math.min(CAPACITY, amount + back));
    }
}
