package tallygate.core;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Decides when and how often a call is retried. Immutable; each setting and its default is described at its {@link Builder}
 * method.
 *
 * <p>The operation's {@link Safety} decides which failures are retried. {@link Safety#SAFE} and {@link Safety#IDEMPOTENT}:
 * failed and lost connections, attempts that timed out, HTTP 408, 429, 500, 502, 503 and 504, and {@code statusCode} 429,
 * 500, 502 and 503 in the body. {@link Safety#UNSAFE}: only requests that the server provably never received, and 429, after
 * which the server has done nothing. An unsafe operation with an idempotency key, by which the server detects duplicates, is
 * retried like an idempotent one. A DELETE that finds nothing (404) after an attempt that may have succeeded is a success.
 *
 * <p>The delay before the n-th retry is random between 0 and {@code baseDelay * 2^(n-1)}, at most {@code maxDelay}, and never
 * shorter than the server's {@code Retry-After}.
 *
 * <p>The retries of all calls of one client share a retry budget of 500: a retry costs 14, or 5 after a 429; a successful
 * call returns the cost of its last retry, or 1. When the budget is used up, calls fail without retries, so that an outage
 * does not multiply the load. The first attempt of a call costs nothing.
 *
 * <pre>{@code
 * RetryPolicy patient = RetryPolicy.defaults().with(p -> p.maxAttempts(5).maxRetryAfter(Duration.ofMinutes(2)));
 * client.withOptions(o -> o.retryPolicy(patient).timeout(Duration.ofMinutes(5))).getUsageInfo();
 * }</pre>
 *
 * <p>{@code docs/errors-and-retries.md} has the table of failures and what the client does after each.
 */
public final class RetryPolicy {
    private static final RetryPolicy DEFAULTS = new Builder().build();
    private static final RetryPolicy NEVER = new Builder().maxAttempts(1).build();

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration throttledBaseDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(Builder builder) {
        maxAttempts = builder.maxAttempts;
        baseDelay = builder.baseDelay;
        throttledBaseDelay = builder.throttledBaseDelay;
        maxDelay = builder.maxDelay;
        maxRetryAfter = builder.maxRetryAfter;
    }

    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Returns a policy without retries. A rejected token is still renewed, which repeats nothing. */
    public static RetryPolicy never() {
        return NEVER;
    }

    public int maxAttempts() {
        return maxAttempts;
    }

    public Duration baseDelay() {
        return baseDelay;
    }

    public Duration throttledBaseDelay() {
        return throttledBaseDelay;
    }

    public Duration maxDelay() {
        return maxDelay;
    }

    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    /** Returns this policy with changes. */
    public RetryPolicy with(Consumer<Builder> changes) {
        Builder builder = new Builder();
        builder.maxAttempts = maxAttempts;
        builder.baseDelay = baseDelay;
        builder.throttledBaseDelay = throttledBaseDelay;
        builder.maxDelay = maxDelay;
        builder.maxRetryAfter = maxRetryAfter;
        changes.accept(builder);
        return builder.build();
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", baseDelay=" + baseDelay + ", throttledBaseDelay="
                + throttledBaseDelay + ", maxDelay=" + maxDelay + ", maxRetryAfter=" + maxRetryAfter + "]";
    }

    /** Collects settings; not thread-safe. */
    public static final class Builder {
        private int maxAttempts = 3;
        private Duration baseDelay = Duration.ofMillis(100);
        private Duration throttledBaseDelay = Duration.ofSeconds(1);
        private Duration maxDelay = Duration.ofSeconds(20);
        private Duration maxRetryAfter = Duration.ofSeconds(30);

        private Builder() {}

        /**
         * Sets the most attempts of one call, including the first. Sending once more with a renewed token does not count.
         * Default: 3; 1 means no retries.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxAttempts(int newMaxAttempts) {
            if (newMaxAttempts < 1) {
                throw new IllegalArgumentException(
                        "maxAttempts counts the first attempt too and must be 1 or more, but is " + newMaxAttempts
                                + ".");
            }
            maxAttempts = newMaxAttempts;
            return this;
        }

        /**
         * Sets the longest delay before the first retry of a call, except after a 429; it doubles for each further one.
         * Default: 100 milliseconds; zero means no delay.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder baseDelay(Duration newBaseDelay) {
            baseDelay = notNegative("baseDelay", newBaseDelay);
            return this;
        }

        /**
         * Sets the longest delay before the first retry after a 429, as {@link #baseDelay} does for other failures. Default:
         * 1 second; zero means no delay.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder throttledBaseDelay(Duration newThrottledBaseDelay) {
            throttledBaseDelay = notNegative("throttledBaseDelay", newThrottledBaseDelay);
            return this;
        }

        /**
         * Sets the upper bound of the doubling; {@code Retry-After} may be longer. Default: 20 seconds; zero means that only
         * {@code Retry-After} causes a delay.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxDelay(Duration newMaxDelay) {
            maxDelay = notNegative("maxDelay", newMaxDelay);
            return this;
        }

        /**
         * Sets the longest {@code Retry-After} that a call waits for; a longer one ends the call at once. Default: 30
         * seconds; zero means that a call waits for none.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxRetryAfter(Duration newMaxRetryAfter) {
            maxRetryAfter = notNegative("maxRetryAfter", newMaxRetryAfter);
            return this;
        }

        public RetryPolicy build() {
            return new RetryPolicy(this);
        }
    }

    static Duration notNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value + ".");
        }
        return value;
    }
}
