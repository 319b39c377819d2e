package tallygate.genauth;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallygate.client.CallListener;
import tallygate.client.DriftListener;
import tallygate.client.EventListener;
import tallygate.client.EventOptions;
import tallygate.client.EventSubscription;
import tallygate.client.Operation;
import tallygate.client.RequestOptions;
import tallygate.client.internal.ApiCaller;
import tallygate.client.internal.Authenticator;
import tallygate.client.internal.BareText;
import tallygate.client.internal.CallSettings;
import tallygate.client.internal.ConfiguredCaller;
import tallygate.client.internal.EnvelopeErrorDecoder;
import tallygate.client.internal.EnvironmentVariables;
import tallygate.client.internal.ManagementTokenAuthenticator;
import tallygate.client.internal.Secret;
import tallygate.client.internal.Service;
import tallygate.client.internal.ServiceBuilder;
import tallygate.client.internal.SigningAuthenticator;
import tallygate.client.internal.Subscriptions;
import tallygate.client.internal.Timing;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;
import tallygate.transport.HttpTransport;

/**
 * The client of GenAuth's management API: every operation as a method that waits for its response.
 *
 * <pre>{@code
 * try (ManagementClient client = ManagementClient.builder().accessKey("id", "secret").build()) {
 *     client.getUsageInfo().data().usages().forEach(usage -> System.out.println(usage.modelName()));
 * }
 * }</pre>
 *
 * <p>Thread-safe and immutable; one client is meant to serve a whole application. It fetches a management token with the
 * first call, shares it between all calls and renews it in time, unless its {@link Dialect} signs requests instead. Calls
 * fail as {@link tallygate.client.OperationCaller#call} says.
 */
public final class ManagementClient implements ManagementApi, AutoCloseable {
    private final ConfiguredCaller caller;
    private final @Nullable Subscriptions subscriptions;
    private final boolean closesCaller;

    /** @param subscriptions null where no event host is known */
    private ManagementClient(ConfiguredCaller caller, @Nullable Subscriptions subscriptions, boolean closesCaller) {
        this.caller = caller;
        this.subscriptions = subscriptions;
        this.closesCaller = closesCaller;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A client set up by environment variables: {@code GENAUTH_ACCESS_KEY_ID} and {@code GENAUTH_ACCESS_KEY_SECRET}, and
     * where they are set {@code GENAUTH_HOST}, {@code GENAUTH_EVENT_HOST} and {@code GENAUTH_TENANT_ID}. The transport is the one on the class path.
     *
     * @throws IllegalArgumentException if a variable is missing, blank, or holds blanks or line breaks; the message names
     *     the variable and never shows its value
     */
    public static ManagementClient fromEnv() {
        return builder().environment(System::getenv).build();
    }

    /** The same client for callers that do not wait. */
    public AsyncManagementClient async() {
        return new AsyncManagementClient(caller);
    }

    /**
     * This client with other options for the calls made through the result:
     *
     * <pre>{@code client.withOptions(o -> o.timeout(Duration.ofSeconds(5)).tenantId("t1")).getUsageInfo();}</pre>
     *
     * <p>Options that are not changed stay as they are here. The result shares connections and token with this client and
     * ends with it; closing the result does nothing.
     */
    public ManagementClient withOptions(Consumer<RequestOptions.Builder> changes) {
        return new ManagementClient(caller.with(changes), subscriptions, false);
    }

    /**
     * This client below its operations, for code that makes HTTP requests of its own: a request to the client's host gets
     * the credentials, and those of the client's headers that it does not have itself. A 401 is answered once with a new
     * token; nothing else is repeated, and every other answer is handed on, its gzip undone. So an HTTP 200 may still be a
     * refusal, as its {@code statusCode} says. The shorter of the two timeouts and the smaller of the two size limits hold.
     *
     * <p>Requests to another host fail unsent, for the credentials are nobody else's. Where no token could be had, the cause
     * of the failure is the exception that an operation would have thrown. The transport ends with this client; closing it
     * does nothing.
     */
    public HttpTransport authenticatedTransport() {
        return caller.transport();
    }

    @Override
    public <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request) {
        return caller.call(operation, request);
    }

    /**
     * Subscribes to the events of one code, for example {@code authing.user.updated}, with the default {@link EventOptions}:
     *
     * <pre>{@code
     * EventSubscription updates = client.subscribe("authing.user.updated", event -> handle(event.text()));
     * }</pre>
     *
     * <p>Returns at once and connects by itself, over and over; the listener hears how it goes. Options of single calls have
     * no part in it: the server is sent the event code, a signature by the access key, and the name of this library.
     *
     * @return the subscription, which the caller closes; it ends with this client at the latest
     * @throws IllegalArgumentException if the code is blank
     * @throws IllegalStateException if no event host is known for the host of this client
     * @throws tallygate.client.ClientClosedException if the client is closed
     * @throws UnsupportedOperationException if the transport is no {@link tallygate.transport.WebSocketTransport}
     */
    public EventSubscription subscribe(String eventCode, EventListener listener) {
        return subscribe(eventCode, listener, options -> {});
    }

    /** Like {@link #subscribe(String, EventListener)}, with other options. */
    public EventSubscription subscribe(
            String eventCode, EventListener listener, Consumer<EventOptions.Builder> changes) {
        if (subscriptions == null) {
            throw new IllegalStateException(
                    "No event host is known for the host of this client; set it with eventHost(\"wss://...\").");
        }
        return subscriptions.subscribe(eventCode, requireNonNull(listener, "listener"), EventOptions.of(changes));
    }

    /**
     * Ends the subscriptions, and the calls under way, blocking and asynchronous ones, with {@link tallygate.client.ClientClosedException}; later
     * calls fail with it as well. Closes the transport if this client found it on the class path, never one it was given.
     * Calling it again does nothing.
     */
    @Override
    public void close() {
        if (closesCaller) {
            if (subscriptions != null) {
                subscriptions.close();
            }
            caller.close();
        }
    }

    /** Collects the settings of a client; not thread-safe. A client that was built does not change with it. */
    public static final class Builder {
        private static final Moshi MOSHI = new Moshi.Builder()
                .add(ModelAdapterFactory.INSTANCE)
                .add(JsonValues.FACTORY)
                .build();

        private final ServiceBuilder service = new ServiceBuilder("https://api.genauth.ai");
        private @Nullable String eventHost;
        private @Nullable String accessKeyId;
        private @Nullable Secret accessKeySecret;
        private Dialect dialect = Dialect.AUTHING;
        private RequestOptions options = RequestOptions.defaults();

        private Builder() {}

        /**
         * The access key of the user pool. Required.
         *
         * @throws IllegalArgumentException if either is blank, or holds blanks or line breaks; neither is shown
         */
        public Builder accessKey(String id, String secret) {
            accessKeyId = BareText.check("id of the access key", id);
            accessKeySecret = new Secret(BareText.check("secret of the access key", secret));
            return this;
        }

        /** Where the service is: scheme, name, perhaps a port and a path before all others. Default https://api.genauth.ai. */
        public Builder host(String newHost) {
            service.baseUrl(newHost);
            return this;
        }

        /**
         * Where events are subscribed to: {@code wss://name}, perhaps with a port and a path before all others. Default: that
         * of the vendor's brand to which {@link #host} belongs; none for other hosts.
         */
        public Builder eventHost(String newEventHost) {
            eventHost = requireNonNull(newEventHost, "eventHost");
            return this;
        }

        /** Whether the host may be another machine over plain http (or ws), which everybody on the way can read. Default false. */
        public Builder allowPlainHttp(boolean allow) {
            service.allowPlainHttp(allow);
            return this;
        }

        /** How headers are named and requests are authenticated. Default {@link Dialect#AUTHING}, for both brands' hosts. */
        public Builder dialect(Dialect newDialect) {
            dialect = requireNonNull(newDialect, "dialect");
            return this;
        }

        /** What sends the requests; whoever made it closes it. Default: the only one on the class path, closed by the client. */
        public Builder transport(HttpTransport newTransport) {
            service.transport(newTransport);
            return this;
        }

        /** Who hears what all calls of the client do. Default: nobody. */
        public Builder listener(CallListener newListener) {
            service.listener(newListener);
            return this;
        }

        /** Who hears how responses differ from what is documented. Default: nobody. */
        public Builder driftListener(DriftListener newListener) {
            service.driftListener(newListener);
            return this;
        }

        /** Options of every call, where {@link ManagementClient#withOptions} does not change them. */
        public Builder options(Consumer<RequestOptions.Builder> changes) {
            options = options.with(changes);
            return this;
        }

        /**
         * @throws IllegalArgumentException if there is no access key, or the host is not usable
         * @throws IllegalStateException if no transport was given and the class path does not have exactly one
         */
        public ManagementClient build() {
            if (accessKeyId == null || accessKeySecret == null) {
                throw new IllegalArgumentException(
                        "The client has no access key; set it with accessKey(id, secret), or use fromEnv().");
            }
            Service genAuth = service.build(new EnvelopeErrorDecoder(), MOSHI, List.of(accessKeySecret));
            GenAuthHeaders headers = new GenAuthHeaders(dialect);
            Authenticator authenticator = authenticator(genAuth, headers, accessKeyId, accessKeySecret);
            ApiCaller caller = new ApiCaller(genAuth, authenticator, service.ownsTransport());
            return new ManagementClient(
                    new ConfiguredCaller(caller, headers::with, options),
                    subscriptions(genAuth, accessKeyId, accessKeySecret),
                    true);
        }

        private @Nullable Subscriptions subscriptions(Service genAuth, String id, Secret secret) {
            String events = eventHost != null
                    ? eventHost
                    : EventHosts.of(genAuth.baseUrl().toString());
            return events == null
                    ? null
                    : new Subscriptions(
                            genAuth,
                            service.webSockets(events),
                            "/events/v1/management/sub?code=",
                            id,
                            signatureOf(dialect, id, secret));
        }

        /** Of the dialect as it is now: the builder can go on to be used. */
        private static Supplier<Secret> signatureOf(Dialect dialect, String id, Secret secret) {
            return () -> SigningAuthenticator.ofWebSockets(dialect.signatureWord, id, secret);
        }

        private Authenticator authenticator(Service genAuth, GenAuthHeaders headers, String id, Secret secret) {
            if (dialect.authorization == Dialect.Authorization.SIGNATURE) {
                return new SigningAuthenticator(
                        genAuth.baseUrl(),
                        new SigningAuthenticator.Form(
                                dialect.signatureWord, dialect.headerPrefix, dialect.dateFormat::text),
                        id,
                        secret);
            }
            return new ManagementTokenAuthenticator(
                    genAuth,
                    CallSettings.of(RequestOptions.defaults(), headers.with(RequestOptions.defaults())),
                    new ManagementTokenAuthenticator.Form(
                            dialect.authorization == Dialect.Authorization.BEARER_TOKEN ? "Bearer " : "",
                            dialect.headerPrefix + "userpool-id"),
                    id,
                    secret);
        }

        Builder environment(Function<String, @Nullable String> lookup) {
            EnvironmentVariables variables = new EnvironmentVariables(lookup);
            variables.optional("GENAUTH_HOST").ifPresent(this::host);
            variables.optional("GENAUTH_EVENT_HOST").ifPresent(this::eventHost);
            variables.optional("GENAUTH_TENANT_ID").ifPresent(tenant -> options(o -> o.tenantId(tenant)));
            return accessKey(
                    variables.required("GENAUTH_ACCESS_KEY_ID"), variables.required("GENAUTH_ACCESS_KEY_SECRET"));
        }

        /** A monotonic clock, for tests. */
        Builder nanoTime(LongSupplier clock) {
            service.nanoTime(clock);
            return this;
        }

        /** The pauses between attempts, for tests. */
        Builder timing(Timing newTiming) {
            service.timing(newTiming);
            return this;
        }
    }
}
