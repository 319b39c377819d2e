package tallygate.client;

import java.time.Duration;
import java.util.function.Consumer;

/** Settings of one subscription. Immutable; each setting and its default is described at its {@link Builder} method. */
public final class EventOptions {
    private static final EventOptions DEFAULTS = new Builder().build();

    private final int queueCapacity;
    private final int maxMessageBytes;
    private final Duration heartbeat;
    private final Duration baseDelay;
    private final Duration maxDelay;

    private EventOptions(Builder builder) {
        queueCapacity = builder.queueCapacity;
        maxMessageBytes = builder.maxMessageBytes;
        heartbeat = builder.heartbeat;
        baseDelay = builder.baseDelay;
        maxDelay = builder.maxDelay;
    }

    public static EventOptions defaults() {
        return DEFAULTS;
    }

    /** The defaults with changes. */
    public static EventOptions of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    public int queueCapacity() {
        return queueCapacity;
    }

    public int maxMessageBytes() {
        return maxMessageBytes;
    }

    public Duration heartbeat() {
        return heartbeat;
    }

    public Duration baseDelay() {
        return baseDelay;
    }

    public Duration maxDelay() {
        return maxDelay;
    }

    @Override
    public String toString() {
        return "EventOptions[queueCapacity=" + queueCapacity + ", maxMessageBytes=" + maxMessageBytes + ", heartbeat="
                + heartbeat + ", baseDelay=" + baseDelay + ", maxDelay=" + maxDelay + "]";
    }

    /** Collects settings; not thread-safe. */
    public static final class Builder {
        private int queueCapacity = 1000;
        private int maxMessageBytes = 1 << 20;
        private Duration heartbeat = Duration.ofSeconds(30);
        private Duration baseDelay = Duration.ofSeconds(1);
        private Duration maxDelay = Duration.ofSeconds(60);

        private Builder() {}

        /**
         * How many events may wait for the listener, the one that it is handling included. When so many do, nothing more is
         * read from the connection, until one is done: the server is held up, and nothing is dropped here. Default 1000.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder queueCapacity(int events) {
            queueCapacity = positive("queueCapacity", events);
            return this;
        }

        /**
         * The most bytes of an event; a longer one ends the connection, and the next one is made. Default 1 MiB.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxMessageBytes(int bytes) {
            maxMessageBytes = positive("maxMessageBytes", bytes);
            return this;
        }

        /**
         * The time between two pings. A connection on which nothing came within it after a ping is dead, and the next one is
         * made. Default 30 seconds.
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
         * The longest pause before the first attempt to connect again; it doubles for each further one, and each pause is
         * drawn evenly from 0 to there. Default 1 second; zero means no pause.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder baseDelay(Duration delay) {
            baseDelay = RetryPolicy.notNegative("baseDelay", delay);
            return this;
        }

        /**
         * The most that doubling may come to. A connection that lasted as long begins the doubling anew. Default 60 seconds;
         * zero means no pause.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxDelay(Duration delay) {
            maxDelay = RetryPolicy.notNegative("maxDelay", delay);
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
