package tallygate.core.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tallygate.core.RetryPolicy;

/** Exponential backoff with full jitter, so that callers that failed together do not retry together. */
public final class Backoff {
    private Backoff() {}

    /**
     * Returns the delay before a retry.
     *
     * @param retry 1 for the first one of a call
     * @param random from 0, inclusive, to 1, exclusive
     * @param retryAfter the minimum; null if the server asks for none
     */
    public static Duration before(
            int retry, boolean throttled, RetryPolicy policy, double random, @Nullable Duration retryAfter) {
        Duration longest =
                longest(retry, throttled ? policy.throttledBaseDelay() : policy.baseDelay(), policy.maxDelay());
        Duration drawn = Duration.ofNanos((long) (random * longest.toNanos()));
        return retryAfter != null && retryAfter.compareTo(drawn) > 0 ? retryAfter : drawn;
    }

    /** Doubles step by step, because the whole power may not fit. */
    private static Duration longest(int retry, Duration base, Duration max) {
        Duration longest = base;
        for (int i = 1; i < retry && longest.compareTo(max) < 0; i++) {
            longest = longest.plus(longest);
            if (longest.isZero()) {
                return longest;
            }
        }
        return longest.compareTo(max) < 0 ? longest : max;
    }
}
