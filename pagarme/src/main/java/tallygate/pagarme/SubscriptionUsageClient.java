package tallygate.pagarme;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallygate.client.CallListener;
import tallygate.client.DriftListener;
import tallygate.client.Operation;
import tallygate.client.RequestOptions;
import tallygate.client.RouteLimit;
import tallygate.client.internal.ApiCaller;
import tallygate.client.internal.BasicAuthenticator;
import tallygate.client.internal.CommonHeaders;
import tallygate.client.internal.ConfiguredCaller;
import tallygate.client.internal.EnvironmentVariables;
import tallygate.client.internal.IdempotencyKeys;
import tallygate.client.internal.Service;
import tallygate.client.internal.ServiceBuilder;
import tallygate.client.internal.StatusErrorDecoder;
import tallygate.client.internal.Timing;
import tallygate.json.JsonValues;
import tallygate.pagarme.ledger.UsageSender;
import tallygate.pagarme.model.ModelAdapterFactory;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;

/**
 * The client of metered use of Pagar.me subscription items: every operation as a method that waits for its response.
 *
 * <pre>{@code
 * try (SubscriptionUsageClient client = SubscriptionUsageClient.builder().secretKey("sk_test_x").build()) {
 *     GetUsageResponse made = client.createUsage(CreateUsageRequest.builder()
 *             .subscriptionId("sub_x")
 *             .itemId("si_x")
 *             .quantity(3)
 *             .description("API calls of the day")
 *             .usedAt(Instant.now())
 *             .build());
 * }
 * }</pre>
 *
 * <p>Every write carries an idempotency key, the one of its request or one that the client makes for the call. The server
 * carries out what has the same key once, for 24 hours; so a write whose answer was lost is sent again with its key, and
 * counts once. If no answer comes in the end, {@link tallygate.client.TallygateException#outcomeUnknown()} says so and
 * {@link tallygate.client.TallygateException#idempotencyKey()} has the key with which to go on, later or elsewhere. Two
 * different requests with one key are an error of the caller, and whatever the server answers to it reaches him.
 *
 * <p>{@link #deleteUsage} is done when the usage is gone. Where its answer is lost and the next attempt finds nothing (404),
 * the usage was taken back: the call succeeds with a response that has no property at all, since none came. A 404 to the
 * first attempt stays {@link tallygate.client.NotFoundException}.
 *
 * <p>Thread-safe and immutable; one client is meant to serve a whole application. Calls fail as
 * {@link tallygate.client.OperationCaller#call} says.
 */
public final class SubscriptionUsageClient implements SubscriptionUsageApi, AutoCloseable {
    private final ConfiguredCaller caller;
    private final boolean closesCaller;

    private SubscriptionUsageClient(ConfiguredCaller caller, boolean closesCaller) {
        this.caller = caller;
        this.closesCaller = closesCaller;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client set up by environment variables: {@code PAGARME_SECRET_KEY}, and where it is set {@code PAGARME_BASE_URL}.
     * The transport is the one on the class path.
     *
     * @throws IllegalArgumentException if a variable is missing, blank, or holds blanks or line breaks; the message names
     *     the variable and never shows its value
     */
    public static SubscriptionUsageClient fromEnv() {
        return builder().environment(System::getenv).build();
    }

    /** The same client for callers that do not wait. */
    public AsyncSubscriptionUsageClient async() {
        return new AsyncSubscriptionUsageClient(caller);
    }

    /**
     * This client with other options for the calls made through the result:
     *
     * <pre>{@code client.withOptions(o -> o.timeout(Duration.ofSeconds(5))).getUsages(request);}</pre>
     *
     * <p>Options that are not changed stay as they are here. The result shares connections and limits with this client and
     * ends with it; closing the result does nothing.
     *
     * @throws IllegalArgumentException if the options set a tenant or a language, which Pagar.me does not know
     */
    public SubscriptionUsageClient withOptions(Consumer<RequestOptions.Builder> changes) {
        return new SubscriptionUsageClient(caller.with(changes), false);
    }

    /**
     * What sends the records of a {@link tallygate.pagarme.ledger.UsageLedger} through this client, with its options; it
     * ends with the client.
     */
    public UsageSender usageSender() {
        return new ClientUsageSender(this);
    }

    @Override
    public <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request) {
        return caller.call(operation, request);
    }

    /**
     * Ends the calls under way, blocking and asynchronous ones, with {@link tallygate.client.ClientClosedException}; later
     * calls fail with it as well. Closes the transport if this client found it on the class path, never one it was given.
     * Calling it again does nothing.
     */
    @Override
    public void close() {
        if (closesCaller) {
            caller.close();
        }
    }

    /** Collects the settings of a client; not thread-safe. A client that was built does not change with it. */
    public static final class Builder {
        private static final String KEY_HEADER = "idempotency-key";
        private static final Moshi MOSHI = new Moshi.Builder()
                .add(ModelAdapterFactory.INSTANCE)
                .add(JsonValues.FACTORY)
                .build();

        private final ServiceBuilder service = new ServiceBuilder("https://api.pagar.me/core/v5");
        private @Nullable BasicAuthenticator authenticator;
        private RequestOptions options = RequestOptions.defaults();
        private @Nullable Supplier<String> keys = IdempotencyKeys.random();

        private Builder() {}

        /**
         * The secret key of the account. Required. {@code sk_test_} begins the keys of test accounts; both kinds go to the
         * same base URL.
         *
         * @throws IllegalArgumentException if it is blank, or holds blanks, line breaks or a colon; it is not shown
         */
        public Builder secretKey(String secretKey) {
            authenticator = new BasicAuthenticator("secret key", secretKey);
            return this;
        }

        /** Where the service is: scheme, name, perhaps a port, and a path. Default https://api.pagar.me/core/v5. */
        public Builder baseUrl(String newBaseUrl) {
            service.baseUrl(newBaseUrl);
            return this;
        }

        /**
         * Whether the base URL may be another machine over plain http, which everybody on the way can read. Default false.
         */
        public Builder allowPlainHttp(boolean allow) {
            service.allowPlainHttp(allow);
            return this;
        }

        /**
         * The partner in whose name requests are made, sent as {@code ServiceRefererName}. Default: none, the header is
         * left out.
         *
         * @throws IllegalArgumentException if it is blank or not printable ASCII
         */
        public Builder serviceRefererName(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("serviceRefererName is blank; leave it unset instead.");
            }
            return options(o -> o.header("ServiceRefererName", name));
        }

        /**
         * Whether a write without an idempotency key gets one. Default true. If not, such a write is sent again only where
         * the server provably did nothing, as {@link tallygate.client.Safety#UNSAFE} says; one with a key of its own is
         * repeated all the same.
         */
        public Builder generateIdempotencyKeys(boolean generate) {
            keys = generate ? IdempotencyKeys.random() : null;
            return this;
        }

        /**
         * How often the client calls at most, for example {@link PublishedLimits#LIVE}. Of several limits for one operation
         * the first counts. Default: as often as it is asked to.
         */
        public Builder limits(List<RouteLimit> limits) {
            service.limits(limits);
            return this;
        }

        /** What sends the requests; whoever made it closes it. Default: the only one on the class path, closed by the client. */
        public Builder transport(HttpTransport transport) {
            service.transport(transport);
            return this;
        }

        /** Who hears what all calls of the client do. Default: nobody. */
        public Builder listener(CallListener listener) {
            service.listener(listener);
            return this;
        }

        /** Who hears how responses differ from what is documented. Default: nobody. */
        public Builder driftListener(DriftListener listener) {
            service.driftListener(listener);
            return this;
        }

        /** Options of every call, where {@link SubscriptionUsageClient#withOptions} does not change them. */
        public Builder options(Consumer<RequestOptions.Builder> changes) {
            options = options.with(changes);
            return this;
        }

        /**
         * @throws IllegalArgumentException if there is no secret key, the base URL is not usable, or the options set a
         *     tenant or a language
         * @throws IllegalStateException if no transport was given and the class path does not have exactly one
         */
        public SubscriptionUsageClient build() {
            if (authenticator == null) {
                throw new IllegalArgumentException(
                        "The client has no secret key; set it with secretKey(key), or use fromEnv().");
            }
            service.idempotencyKeys(new IdempotencyKeys(KEY_HEADER, keys));
            refuseOptionsOfGenAuth(options);
            Service pagarme = service.build(new StatusErrorDecoder(), MOSHI, authenticator.secrets());
            ApiCaller caller = new ApiCaller(pagarme, authenticator, service.ownsTransport());
            return new SubscriptionUsageClient(new ConfiguredCaller(caller, Builder::headers, options), true);
        }

        private static Headers headers(RequestOptions options) {
            refuseOptionsOfGenAuth(options);
            Headers.Builder headers = CommonHeaders.get().toBuilder();
            options.headers().forEach(headers::set);
            return headers.build();
        }

        private static void refuseOptionsOfGenAuth(RequestOptions options) {
            if (options.tenantId().isPresent()
                    || !options.language().equals(RequestOptions.defaults().language())) {
                throw new IllegalArgumentException(
                        "The options set a tenantId or a language, which only GenAuth knows; leave them unset for Pagar.me.");
            }
        }

        Builder environment(Function<String, @Nullable String> lookup) {
            EnvironmentVariables variables = new EnvironmentVariables(lookup);
            variables.optional("PAGARME_BASE_URL").ifPresent(this::baseUrl);
            return secretKey(variables.required("PAGARME_SECRET_KEY"));
        }

        /** The source of idempotency keys, for tests. */
        Builder idempotencyKeys(Supplier<String> source) {
            keys = source;
            return this;
        }

        /** A monotonic clock, for tests. */
        Builder nanoTime(LongSupplier clock) {
            service.nanoTime(clock);
            return this;
        }

        /** The pauses between and before requests, for tests. */
        Builder timing(Timing timing) {
            service.timing(timing);
            return this;
        }
    }
}
