package tallygate.genauth;

import java.time.Duration;
import java.util.function.Consumer;
import tallygate.core.RetryPolicy;

/**
 * Settings of one subscription. Immutable; each setting and its default is described at its {@link Builder} method.
 *
 * <pre>{@code
 * client.subscribe(code, listener, o -> o.queueCapacity(100).heartbeat(Duration.ofSeconds(20)));
 * }</pre>
 */
public final class EventOptions {
    private static final EventOptions DEFAULTS = new Builder().build();

    private final int queueCapacity;
    private final int queueBytes;
    private final int maxMessageBytes;
    private final Duration heartbeat;
    private final RetryPolicy backoff;

    private EventOptions(Builder builder) {
        queueCapacity = builder.queueCapacity;
        queueBytes = builder.queueBytes;
        maxMessageBytes = builder.maxMessageBytes;
        heartbeat = builder.heartbeat;
        backoff = builder.backoff;
    }

    public static EventOptions defaults() {
        return DEFAULTS;
    }

    /** Returns the defaults with changes. */
    public static EventOptions of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    public int queueCapacity() {
        return queueCapacity;
    }

    public int queueBytes() {
        return queueBytes;
    }

    public int maxMessageBytes() {
        return maxMessageBytes;
    }

    public Duration heartbeat() {
        return heartbeat;
    }

    public Duration baseDelay() {
        return backoff.baseDelay();
    }

    public Duration maxDelay() {
        return backoff.maxDelay();
    }

    @Override
    public String toString() {
        return "EventOptions[queueCapacity=" + queueCapacity + ", queueBytes=" + queueBytes + ", maxMessageBytes="
                + maxMessageBytes + ", heartbeat=" + heartbeat + ", baseDelay=" + baseDelay() + ", maxDelay="
                + maxDelay() + "]";
    }

    /** Collects settings; not thread-safe. */
    public static final class Builder {
        private int queueCapacity = 1000;
        private int queueBytes = 16 << 20;
        private int maxMessageBytes = 1 << 20;
        private Duration heartbeat = Duration.ofSeconds(30);
        private RetryPolicy backoff = RetryPolicy.defaults()
                .with(policy -> policy.baseDelay(Duration.ofSeconds(1)).maxDelay(Duration.ofSeconds(60)));

        private Builder() {}

        /**
         * Sets the most events that are queued for the listener, including the one that it is handling. When the queue is
         * full, nothing more is read from the connection until the listener returns: the server has to wait, and nothing is
         * dropped here. Default: 1000.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder queueCapacity(int events) {
            queueCapacity = positive("queueCapacity", events);
            return this;
        }

        /**
         * Sets the most bytes of the events that are queued for the listener, including the one that it is handling, and of
         * those that are requested from the connection, each counted as {@link #maxMessageBytes}. When there is no room for
         * another, nothing more is read, as with {@link #queueCapacity}. One event is always requested, whatever its size.
         * Default: 16 MiB.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder queueBytes(int bytes) {
            queueBytes = positive("queueBytes", bytes);
            return this;
        }

        /**
         * Sets the most bytes of an event; a longer one ends the connection, and a new one is opened. Default: 1 MiB.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxMessageBytes(int bytes) {
            maxMessageBytes = positive("maxMessageBytes", bytes);
            return this;
        }

        /**
         * Sets the time between two pings. A connection on which nothing arrives within this time after a ping is dead, and a
         * new one is opened. Default: 30 seconds.
         *
         * @throws IllegalArgumentException if it is not more than zero
         */
        public Builder heartbeat(Duration interval) {
            if (interval.isZero() || interval.isNegative()) {
                throw new IllegalArgumentException("heartbeat must be more than zero, but is " + interval + ".");
            }
            heartbeat = interval;
            return this;
        }

        /**
         * Sets the longest delay before the first attempt to reconnect. It doubles for each further attempt, and each delay
         * is random between 0 and it. Default: 1 second; zero means no delay.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder baseDelay(Duration delay) {
            backoff = backoff.with(policy -> policy.baseDelay(delay));
            return this;
        }

        /**
         * Sets the upper bound of the doubling. After a connection that lasted as long, the doubling starts over. Default: 60
         * seconds; zero means no delay.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxDelay(Duration delay) {
            backoff = backoff.with(policy -> policy.maxDelay(delay));
            return this;
        }

        private EventOptions build() {
            return new EventOptions(this);
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be 1 or more, but is " + value + ".");
            }
            return value;
        }
    }
}
