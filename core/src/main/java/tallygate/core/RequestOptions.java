package tallygate.core;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Consumer;
import tallygate.core.error.TransportException;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/**
 * Settings of single calls. Immutable; each setting and its default is described at its {@link Settings} method.
 *
 * <pre>{@code
 * client.withOptions(o -> o.timeout(Duration.ofSeconds(5)).retryPolicy(RetryPolicy.never()));
 * }</pre>
 */
public final class RequestOptions {
    private static final RequestOptions DEFAULTS = new Builder().build();

    private final Duration timeout;
    private final Duration attemptTimeout;
    private final RetryPolicy retryPolicy;
    private final long maxResponseBytes;
    private final long maxResponseValues;
    private final Headers headers;

    private RequestOptions(Settings<?> builder) {
        timeout = builder.timeout;
        attemptTimeout = builder.attemptTimeout;
        retryPolicy = builder.retryPolicy;
        maxResponseBytes = builder.maxResponseBytes;
        maxResponseValues = builder.maxResponseValues;
        headers = builder.headers.build();
    }

    public static RequestOptions defaults() {
        return DEFAULTS;
    }

    public Duration timeout() {
        return timeout;
    }

    public Duration attemptTimeout() {
        return attemptTimeout;
    }

    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    public long maxResponseValues() {
        return maxResponseValues;
    }

    public Headers headers() {
        return headers;
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns these options with changes. */
    public RequestOptions with(Consumer<Builder> changes) {
        Builder builder = toBuilder();
        changes.accept(builder);
        return builder.build();
    }

    /** Returns the limits and the names of the settings, without values of a user's data. */
    @Override
    public String toString() {
        return "RequestOptions[timeout=" + timeout + ", attemptTimeout=" + attemptTimeout + ", retryPolicy="
                + retryPolicy + ", maxResponseBytes=" + maxResponseBytes + ", maxResponseValues=" + maxResponseValues
                + ", headers="
                + headers + "]";
    }

    /**
     * Collects the options that every client has. The options of a provider extend this class. Not thread-safe. Invalid
     * values are rejected at once.
     *
     * @param <S> the type of the setters' results
     */
    public abstract static class Settings<S extends Settings<S>> {
        private Duration timeout = Duration.ofSeconds(60);
        private Duration attemptTimeout = Duration.ofSeconds(30);
        private RetryPolicy retryPolicy = RetryPolicy.defaults();
        private long maxResponseBytes = TransportRequest.DEFAULT_MAX_RESPONSE_BYTES;
        private long maxResponseValues = 1_000_000;
        private Headers.Builder headers = Headers.builder();

        protected Settings() {}

        protected Settings(RequestOptions options) {
            timeout = options.timeout;
            attemptTimeout = options.attemptTimeout;
            retryPolicy = options.retryPolicy;
            maxResponseBytes = options.maxResponseBytes;
            maxResponseValues = options.maxResponseValues;
            headers = options.headers.toBuilder();
        }

        /** Returns this object. */
        protected abstract S self();

        /**
         * Sets the deadline of one call in total: fetching a token, all attempts from connecting to the last byte, and the
         * delays between them. Measured with a monotonic clock. Default: 60 seconds.
         *
         * @throws IllegalArgumentException unless it is more than zero; a call always has a limit
         */
        public final S timeout(Duration newTimeout) {
            timeout = positive("timeout", newTimeout);
            return self();
        }

        /**
         * Sets the most time that one attempt of a call may take, from connecting to the last byte, within {@link #timeout}.
         * The connect timeout is an option of the transport. Default: 30 seconds.
         *
         * @throws IllegalArgumentException unless it is more than zero; set it to the timeout of the call for no separate
         *     limit
         */
        public final S attemptTimeout(Duration newAttemptTimeout) {
            attemptTimeout = positive("attemptTimeout", newAttemptTimeout);
            return self();
        }

        /** Sets when a request is retried after a failure. Default: {@link RetryPolicy#defaults()}. */
        public final S retryPolicy(RetryPolicy newRetryPolicy) {
            retryPolicy = requireNonNull(newRetryPolicy, "retryPolicy");
            return self();
        }

        /**
         * Sets the most bytes that a response body may have, on the wire and inflated; one more ends the call with a
         * {@link TransportException}. Default: 16 MiB.
         *
         * @throws IllegalArgumentException unless it is more than zero; a response always has a limit
         */
        public final S maxResponseBytes(long newMaxResponseBytes) {
            maxResponseBytes = positive("maxResponseBytes", newMaxResponseBytes);
            return self();
        }

        /**
         * Sets the most values, including objects and arrays, that the JSON of a response may have; more end the call with a
         * {@link TransportException} before any is decoded. A decoded value can take fifty times the memory of its bytes.
         * Default: one million.
         *
         * @throws IllegalArgumentException unless it is more than zero
         */
        public final S maxResponseValues(long newMaxResponseValues) {
            maxResponseValues = positive("maxResponseValues", newMaxResponseValues);
            return self();
        }

        /**
         * Adds a header, in place of one of the same name that this library would send. Default: none.
         *
         * @throws IllegalArgumentException if the name is not a header name, the value is not printable ASCII, or the client
         *     itself must set it (Authorization); the message never shows the value
         */
        public final S header(String name, String value) {
            if (name.equalsIgnoreCase("Authorization")) {
                throw new IllegalArgumentException(
                        "The client sets the header Authorization itself; set the access key or secret key of the client instead.");
            }
            headers.set(name, value);
            return self();
        }

        /** Returns the current shared options. */
        protected final RequestOptions requestOptions() {
            return new RequestOptions(this);
        }

        /**
         * Checks a text that becomes a header value, and returns it.
         *
         * @param name of the option in the message, which never shows the text
         * @throws IllegalArgumentException if the text is blank or not printable ASCII, which a header cannot have
         */
        protected static String requireHeaderText(String name, String text) {
            return HeaderText.check(name, text);
        }

        private static long positive(String name, long limit) {
            if (limit <= 0) {
                throw new IllegalArgumentException(name + " must be more than zero, but is " + limit + ".");
            }
            return limit;
        }

        private static Duration positive(String name, Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("The " + name + " must be more than zero, but is " + time + ".");
            }
            return time;
        }
    }

    /** Builds the options of a provider without own options. Not thread-safe. */
    public static final class Builder extends Settings<Builder> {
        private Builder() {}

        private Builder(RequestOptions options) {
            super(options);
        }

        @Override
        protected Builder self() {
            return this;
        }

        public RequestOptions build() {
            return requestOptions();
        }
    }
}
