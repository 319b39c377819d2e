package tallygate.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/** Settings of single calls. Immutable; each setting and its default is described at its {@link Builder} method. */
public final class RequestOptions {
    private static final RequestOptions DEFAULTS = new Builder().build();

    private final Duration timeout;
    private final Duration attemptTimeout;
    private final RetryPolicy retryPolicy;
    private final Optional<String> tenantId;
    private final String language;
    private final long maxResponseBytes;
    private final Headers headers;

    private RequestOptions(Builder builder) {
        timeout = builder.timeout;
        attemptTimeout = builder.attemptTimeout;
        retryPolicy = builder.retryPolicy;
        tenantId = builder.tenantId;
        language = builder.language;
        maxResponseBytes = builder.maxResponseBytes;
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

    public Optional<String> tenantId() {
        return tenantId;
    }

    public String language() {
        return language;
    }

    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    public Headers headers() {
        return headers;
    }

    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.timeout = timeout;
        builder.attemptTimeout = attemptTimeout;
        builder.retryPolicy = retryPolicy;
        builder.tenantId = tenantId;
        builder.language = language;
        builder.maxResponseBytes = maxResponseBytes;
        builder.headers = headers.toBuilder();
        return builder;
    }

    /** These options with changes. */
    public RequestOptions with(Consumer<Builder> changes) {
        Builder builder = toBuilder();
        changes.accept(builder);
        return builder.build();
    }

    /** The limits and the names of what is set, no values that come from a user's data. */
    @Override
    public String toString() {
        return "RequestOptions[timeout=" + timeout + ", attemptTimeout=" + attemptTimeout + ", retryPolicy="
                + retryPolicy + ", maxResponseBytes=" + maxResponseBytes + ", headers=" + headers + "]";
    }

    /** Collects options; not thread-safe. Values that can never work are refused at once. */
    public static final class Builder {
        private Duration timeout = Duration.ofSeconds(60);
        private Duration attemptTimeout = Duration.ofSeconds(30);
        private RetryPolicy retryPolicy = RetryPolicy.defaults();
        private Optional<String> tenantId = Optional.empty();
        private String language = "en-US";
        private long maxResponseBytes = TransportRequest.DEFAULT_MAX_RESPONSE_BYTES;
        private Headers.Builder headers = Headers.builder();

        private Builder() {}

        /**
         * The most time one call may take in total: fetching a token, all attempts with connecting, sending, waiting and
         * reading the last byte, and the pauses between them. Measured with a monotonic clock. Default 60 seconds.
         *
         * @throws IllegalArgumentException unless it is more than zero; there is no call without a limit
         */
        public Builder timeout(Duration newTimeout) {
            timeout = positive("timeout", newTimeout);
            return this;
        }

        /**
         * The most time one attempt of a call may take, from sending to the last byte, within {@link #timeout}. What
         * connecting may take of it is an option of the transport. Default 30 seconds.
         *
         * @throws IllegalArgumentException unless it is more than zero; for no limit of its own give that of the call
         */
        public Builder attemptTimeout(Duration newAttemptTimeout) {
            attemptTimeout = positive("attemptTimeout", newAttemptTimeout);
            return this;
        }

        /** When the request is sent again after a failure. Default {@link RetryPolicy#defaults()}. */
        public Builder retryPolicy(RetryPolicy newRetryPolicy) {
            retryPolicy = requireNonNull(newRetryPolicy, "retryPolicy");
            return this;
        }

        /**
         * For GenAuth only: the tenant the call is about, sent as {@code x-authing-tenant-id} or as the client's dialect names it. Default:
         * none, the header is left out.
         *
         * @throws IllegalArgumentException if it is blank or not printable ASCII
         */
        public Builder tenantId(String newTenantId) {
            tenantId = Optional.of(HeaderText.check("tenantId", newTenantId));
            return this;
        }

        /**
         * For GenAuth only: the language of the server's messages, sent as {@code x-authing-lang} or as the client's dialect names it, for
         * example {@code zh-CN}. Default {@code en-US}.
         *
         * @throws IllegalArgumentException if it is blank or not printable ASCII
         */
        public Builder language(String newLanguage) {
            language = HeaderText.check("language", newLanguage);
            return this;
        }

        /**
         * The most bytes a response body may have, on the wire and inflated; one more ends the call with a
         * {@link TransportException}. Default 16 MiB.
         *
         * @throws IllegalArgumentException unless it is more than zero; there is no response without a limit
         */
        public Builder maxResponseBytes(long newMaxResponseBytes) {
            if (newMaxResponseBytes <= 0) {
                throw new IllegalArgumentException(
                        "maxResponseBytes must be more than zero, but is " + newMaxResponseBytes + ".");
            }
            maxResponseBytes = newMaxResponseBytes;
            return this;
        }

        /**
         * A further header, in place of one of the same name that this library would send. Default: none.
         *
         * @throws IllegalArgumentException if the name is not a header name, the value is not printable ASCII, or the
         *     client itself must set it (Authorization); the message never shows the value
         */
        public Builder header(String name, String value) {
            if (name.equalsIgnoreCase("Authorization")) {
                throw new IllegalArgumentException(
                        "The header Authorization is made by the client; set the access key or secret key of the client instead.");
            }
            headers.set(name, value);
            return this;
        }

        public RequestOptions build() {
            return new RequestOptions(this);
        }

        private static Duration positive(String name, Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("The " + name + " must be more than zero, but is " + time + ".");
            }
            return time;
        }
    }
}
