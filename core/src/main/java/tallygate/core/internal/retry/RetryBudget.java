package tallygate.core.internal.retry;

import java.util.concurrent.atomic.AtomicInteger;

/** The retry budget of all calls of a client, so that an outage does not multiply the load on the service. Thread-safe. */
final class RetryBudget {
    static final int CAPACITY = 500;
    static final int TRANSIENT_COST = 14;
    /** Lower, because a server that limits the rate is available. */
    static final int THROTTLED_COST = 5;

    private static final int FIRST_SUCCESS = 1;

    private final AtomicInteger left = new AtomicInteger(CAPACITY);

    /** Takes the cost from the budget; returns false, and takes nothing, if too little is left. */
    boolean tryTake(int cost) {
        int before = left.getAndUpdate(amount -> amount >= cost ? amount - cost : amount);
        return before >= cost;
    }

    /** @param lastCost the cost of the last retry of the successful call, 0 if it had none */
    void succeeded(int lastCost) {
        int back = Math.max(lastCost, FIRST_SUCCESS);
        left.updateAndGet(amount -> Math.min(CAPACITY, amount + back));
    }
}
