package tallygate.genauth;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.Moshi;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tallygate.core.RouteLimit;
import tallygate.core.client.ClientBuilder;
import tallygate.core.client.ClientContext;
import tallygate.core.client.EnvironmentVariables;
import tallygate.core.client.OperationClient;
import tallygate.core.client.ProviderClient;
import tallygate.core.provider.Credentials;
import tallygate.core.provider.Secret;
import tallygate.core.provider.Timing;
import tallygate.genauth.internal.envelope.EnvelopeReader;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;
import tallygate.transport.HttpTransport;

/**
 * Calls GenAuth's management API: every operation is a method that waits for its response.
 *
 * <pre>{@code
 * try (ManagementClient client = ManagementClient.builder().accessKey("id", "secret").build()) {
 *     client.getUsageInfo().data().usages().forEach(usage -> System.out.println(usage.modelName()));
 * }
 * }</pre>
 *
 * <p>Thread-safe and immutable; one client is meant to serve a whole application. It fetches a management token with the
 * first call, shares it between all calls and renews it in time, unless its {@link Dialect} signs requests instead. Calls
 * throw the exceptions of {@link tallygate.core.OperationCaller#call}.
 */
public final class ManagementClient extends OperationClient implements ManagementApi {
    private final @Nullable EventStreams events;
    private final GenAuthHeaders headers;
    private final ManagementOptions options;

    /** @param events null where no event host is known */
    private ManagementClient(
            ProviderClient calls,
            @Nullable EventStreams events,
            GenAuthHeaders headers,
            ManagementOptions options,
            boolean closesCalls) {
        super(calls, closesCalls);
        this.events = events;
        this.headers = headers;
        this.options = options;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a client with the settings of environment variables: {@code GENAUTH_ACCESS_KEY_ID} and
     * {@code GENAUTH_ACCESS_KEY_SECRET}, and those that {@code docs/operations.md} lists, such as {@code GENAUTH_HOST} and
     * {@code GENAUTH_PROXY}. The transport is the one on the class path.
     *
     * @throws IllegalArgumentException if a variable is missing, blank, or holds blanks or line breaks; the message names the
     *     variable and never shows its value
     */
    public static ManagementClient fromEnv() {
        return builder().environment(System::getenv).build();
    }

    /** Returns the same client for callers that do not wait. */
    public AsyncManagementClient async() {
        return new AsyncManagementClient(
                calls(), changes -> withOptions(changes).async());
    }

    /**
     * Returns this client with other options for the calls made through the result:
     *
     * <pre>{@code client.withOptions(o -> o.timeout(Duration.ofSeconds(5)).tenantId("t1")).getUsageInfo();}</pre>
     *
     * <p>Other options keep their values. The result shares connections and token with this client and
     * ends with it; closing the result does nothing.
     */
    public ManagementClient withOptions(Consumer<ManagementOptions.Builder> changes) {
        ManagementOptions changed = options.with(changes);
        return new ManagementClient(
                calls().with(changed.requestOptions(), headers.with(changed)), events, headers, changed, false);
    }

    /**
     * Returns a transport that sends your own HTTP requests with the credentials of this client. A request to the client's
     * host receives the credentials, and the client's headers that it does not have. After a 401 it is sent once more with a
     * new token; nothing else is retried, and every other response is returned with its gzip decoded. So an HTTP 200 may
     * still be an error response, according to its {@code statusCode}. The shorter of the two timeouts and the smaller of the
     * two size limits apply.
     *
     * <p>Requests to another host fail unsent, so that it does not receive the credentials. If no token could be obtained,
     * the cause of the failure is the exception that an operation would have thrown. The transport ends with this client;
     * closing it does nothing.
     */
    public HttpTransport authenticatedTransport() {
        return calls().transport();
    }

    /**
     * Subscribes to the events of one code, for example {@code authing.user.updated}, with the default {@link EventOptions}:
     *
     * <pre>{@code
     * EventSubscription updates = client.subscribe("authing.user.updated", event -> handle(event.text()));
     * }</pre>
     *
     * <p>Returns at once, connects in the background and reconnects automatically; the listener is notified. Options of
     * single calls do not apply: the server receives the event code, a signature by the access key, and the name of this
     * library.
     *
     * @return the subscription; the caller closes it, and it ends with this client at the latest
     * @throws IllegalArgumentException if the code is blank
     * @throws IllegalStateException if no event host is known for the host of this client
     * @throws tallygate.core.error.ClientClosedException if the client is closed
     * @throws UnsupportedOperationException if the transport is not a {@link tallygate.transport.WebSocketTransport}
     */
    public EventSubscription subscribe(String eventCode, EventListener listener) {
        return subscribe(eventCode, listener, options -> {});
    }

    /** Subscribes as {@link #subscribe(String, EventListener)} does, with other options. */
    public EventSubscription subscribe(
            String eventCode, EventListener listener, Consumer<EventOptions.Builder> changes) {
        if (events == null) {
            throw new IllegalStateException(
                    "Events need an event host and an access key; set them with eventHost(\"wss://...\") and "
                            + "accessKey(id, secret).");
        }
        return events.subscribe(eventCode, requireNonNull(listener, "listener"), EventOptions.of(changes));
    }

    /** Ends the subscriptions. */
    @Override
    protected void beforeClose() {
        if (events != null) {
            events.close();
        }
    }

    /** Collects the settings of a client; not thread-safe. Later changes do not affect a client that was built. */
    public static final class Builder extends ClientBuilder<Builder> {
        private static final Moshi MOSHI = new Moshi.Builder()
                .add(ModelAdapterFactory.INSTANCE)
                .add(JsonValues.FACTORY)
                .build();
        private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(30);

        private @Nullable String eventHost;
        private @Nullable String accessKeyId;
        private @Nullable Secret accessKeySecret;
        private @Nullable TokenSource tokenSource;
        private Dialect dialect = Dialect.AUTHING;
        private boolean failIfUnsuccessful = true;
        private ManagementOptions options = ManagementOptions.defaults();

        private Builder() {
            super("https://api.genauth.ai");
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the access key of the user pool. Required, unless there is a {@link #tokenSource}.
         *
         * @throws IllegalArgumentException if either is empty or holds whitespace or line breaks; neither is shown
         */
        public Builder accessKey(String id, String secret) {
            accessKeyId = Credentials.requireNoWhitespace("id of the access key", id);
            accessKeySecret = new Secret(Credentials.requireNoWhitespace("secret of the access key", secret));
            return this;
        }

        /**
         * Sets a source of tokens. Default: the client fetches them with its access key, and shares one between its calls. A
         * client with a source and without an access key cannot subscribe to events. A dialect that signs needs no tokens.
         */
        public Builder tokenSource(TokenSource source) {
            tokenSource = requireNonNull(source, "tokenSource");
            return this;
        }

        /** Sets the URL of the service: scheme, name, optionally a port and a path prefix. Default: https://api.genauth.ai. */
        public Builder host(String newHost) {
            setBaseUrl(newHost);
            return this;
        }

        /**
         * Sets the URL of the event service: {@code wss://name}, optionally with a port and a path prefix. Default: that of
         * the vendor's brand to which {@link #host} belongs; none for other hosts.
         */
        public Builder eventHost(String newEventHost) {
            eventHost = requireNonNull(newEventHost, "eventHost");
            return this;
        }

        /**
         * Sets how headers are named and requests are authenticated. Default: {@link Dialect#AUTHING}, for both brands'
         * hosts.
         */
        public Builder dialect(Dialect newDialect) {
            dialect = requireNonNull(newDialect, "dialect");
            return this;
        }

        /**
         * Sets the rate limit of the client, for example {@link UserPoolLimit#PUBLISHED}; token calls count. Default: no
         * limit.
         */
        public Builder rateLimit(RouteLimit limit) {
            setLimits(List.of(limit));
            return this;
        }

        /**
         * Sets whether a response whose flag, such as {@code data.success}, reports that the server did nothing ends the call
         * with {@link tallygate.core.error.UnsuccessfulException}; if false, it is returned. Default: true.
         */
        public Builder failIfUnsuccessful(boolean fail) {
            failIfUnsuccessful = fail;
            return this;
        }

        /** Sets options of every call; {@link ManagementClient#withOptions} can change them. */
        public Builder options(Consumer<ManagementOptions.Builder> changes) {
            options = options.with(changes);
            return this;
        }

        /**
         * @throws IllegalArgumentException if there is no access key, or the host is not usable
         * @throws IllegalStateException if no transport was set and the class path does not have exactly one
         */
        public ManagementClient build() {
            GenAuthCredentials credentials = GenAuthCredentials.of(dialect, accessKeyId, accessKeySecret, tokenSource);
            setQueryArrays(dialect.queryArrays);
            ClientContext context = context(new EnvelopeReader(failIfUnsuccessful), MOSHI, credentials.secrets());
            GenAuthHeaders headers = new GenAuthHeaders(dialect);
            // The token call is shared by callers with different deadlines, so it has options of its own.
            ManagementOptions tokenOptions = ManagementOptions.defaults().with(o -> o.timeout(TOKEN_TIMEOUT));
            ProviderClient calls = context.start(
                    tokenOptions.requestOptions(),
                    headers.with(tokenOptions),
                    credentials.authentication(context),
                    options.requestOptions(),
                    headers.with(options));
            String events = eventHost != null ? eventHost : EventHosts.of(context.baseUrl());
            return new ManagementClient(
                    calls, events == null ? null : credentials.eventStreams(context, events), headers, options, true);
        }

        Builder environment(Function<String, @Nullable String> lookup) {
            EnvironmentVariables variables = new EnvironmentVariables(lookup);
            variables.optional("GENAUTH_HOST").ifPresent(this::host);
            variables.optional("GENAUTH_EVENT_HOST").ifPresent(this::eventHost);
            variables.optional("GENAUTH_USERPOOL_ID").ifPresent(pool -> options(o -> o.userPoolId(pool)));
            variables.optional("GENAUTH_TENANT_ID").ifPresent(tenant -> options(o -> o.tenantId(tenant)));
            variables.optional("GENAUTH_DIALECT").map(Dialect::named).ifPresent(this::dialect);
            options(o -> variables.applyTimeouts("GENAUTH_", o));
            environment(variables, "GENAUTH_");
            return accessKey(
                    variables.required("GENAUTH_ACCESS_KEY_ID"), variables.required("GENAUTH_ACCESS_KEY_SECRET"));
        }

        /** Sets a monotonic clock, for tests. */
        Builder nanoTime(LongSupplier clock) {
            setClock(clock, timing());
            return this;
        }

        /** Sets the delays between attempts, for tests. */
        Builder timing(Timing newTiming) {
            setClock(nanoTime(), newTiming);
            return this;
        }
    }
}
