package tallygate.core.client;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.Moshi;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tallygate.core.QueryArrays;
import tallygate.core.RateLimiter;
import tallygate.core.RouteLimit;
import tallygate.core.internal.limit.LimitedRoute;
import tallygate.core.internal.limit.LocalRateLimiter;
import tallygate.core.internal.observe.CallEvents;
import tallygate.core.internal.pipeline.ClientConfig;
import tallygate.core.internal.request.BaseUrl;
import tallygate.core.internal.response.ClientSecrets;
import tallygate.core.internal.response.DriftWatch;
import tallygate.core.observe.CallListener;
import tallygate.core.observe.CallObserver;
import tallygate.core.observe.DriftListener;
import tallygate.core.provider.IdempotencyKeys;
import tallygate.core.provider.ResponseReader;
import tallygate.core.provider.Secret;
import tallygate.core.provider.Timing;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportBuilder;
import tallygate.transport.Transports;

/**
 * The settings that the builders of all clients share. Not thread-safe.
 *
 * @param <B> the builder of one client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private String baseUrl;
    private boolean allowPlainHttp;
    private @Nullable HttpTransport transport;
    private @Nullable Consumer<TransportBuilder<?>> connection;
    private @Nullable CallListener listener;
    private @Nullable CallObserver observer;
    private @Nullable DriftListener driftListener;
    private List<RouteLimit> limits = List.of();
    private @Nullable Function<RouteLimit, RateLimiter> rateLimiters;
    private QueryArrays queryArrays = QueryArrays.COMMA_SEPARATED;
    private @Nullable IdempotencyKeys idempotencyKeys;
    private LongSupplier nanoTime = System::nanoTime;
    private Timing timing = Timing.system();

    protected ClientBuilder(String defaultBaseUrl) {
        baseUrl = defaultBaseUrl;
    }

    /** This. */
    protected abstract B self();

    /**
     * Whether the service may be another machine over plain http (or ws), where everybody on the way can read the
     * credentials. Default false.
     */
    public final B allowPlainHttp(boolean allow) {
        allowPlainHttp = allow;
        return self();
    }

    /**
     * What sends the requests. You close a transport that you set here. Default: the only transport on the class path,
     * closed by the client.
     */
    public final B transport(HttpTransport newTransport) {
        transport = requireNonNull(newTransport, "transport");
        return self();
    }

    /** Observer of all calls of this client on the threads that make them, for traces. Default: none. */
    public final B observer(CallObserver newObserver) {
        observer = requireNonNull(newObserver, "observer");
        return self();
    }

    /** Listener for all calls of this client, for metrics. Default: none. */
    public final B listener(CallListener newListener) {
        listener = requireNonNull(newListener, "listener");
        return self();
    }

    /** Listener for differences between responses and their documentation. Default: none. */
    public final B driftListener(DriftListener newListener) {
        driftListener = requireNonNull(newListener, "driftListener");
        return self();
    }

    /**
     * What grants the permits of each limit of this client, for example one that several processes share. Default: the client
     * counts its own calls.
     */
    public final B rateLimiters(Function<RouteLimit, RateLimiter> limiters) {
        rateLimiters = requireNonNull(limiters, "limiters");
        return self();
    }

    protected final void setBaseUrl(String newBaseUrl) {
        baseUrl = requireNonNull(newBaseUrl, "base URL");
    }

    /**
     * Takes from the environment what all clients have: {@code ALLOW_PLAIN_HTTP}, and the settings of the transport that
     * {@code docs/operations.md} lists.
     *
     * @param prefix of the names, for example {@code GENAUTH_}
     * @throws IllegalArgumentException if a value is invalid; the message names the variable and never shows a secret
     */
    protected final void environment(EnvironmentVariables variables, String prefix) {
        variables.flag(prefix + "ALLOW_PLAIN_HTTP").ifPresent(this::allowPlainHttp);
        connection = new ConnectionVariables(variables, prefix).settings();
    }

    protected final void setLimits(List<RouteLimit> newLimits) {
        limits = List.copyOf(newLimits);
    }

    /** How lists are written into queries. Default {@link QueryArrays#COMMA_SEPARATED}. */
    protected final void setQueryArrays(QueryArrays arrays) {
        queryArrays = arrays;
    }

    protected final void setIdempotencyKeys(IdempotencyKeys keys) {
        idempotencyKeys = keys;
    }

    /** @param newNanoTime a monotonic clock; for tests, as is the timing */
    protected final void setClock(LongSupplier newNanoTime, Timing newTiming) {
        nanoTime = newNanoTime;
        timing = newTiming;
    }

    protected final LongSupplier nanoTime() {
        return nanoTime;
    }

    protected final Timing timing() {
        return timing;
    }

    /**
     * The settings as they are now, for {@link ProviderClient}.
     *
     * @param secrets never shown, wherever the server repeats them
     * @throws IllegalArgumentException if the base URL is not usable
     * @throws IllegalStateException if no transport was set and the class path does not have exactly one
     */
    protected final ClientContext context(ResponseReader reader, Moshi moshi, List<Secret> secrets) {
        BaseUrl parsed = BaseUrl.parse(baseUrl, allowPlainHttp);
        HttpTransport used = transport != null ? transport : discovered();
        return new ClientContext(
                new ClientConfig(
                        parsed,
                        used,
                        transport == null,
                        reader,
                        moshi,
                        queryArrays,
                        idempotencyKeys,
                        limitedRoutes(),
                        new ClientSecrets(secrets, used),
                        nanoTime,
                        timing,
                        new CallEvents(listener, observer, URI.create(parsed.toString())),
                        new DriftWatch(driftListener)),
                allowPlainHttp);
    }

    private List<LimitedRoute> limitedRoutes() {
        Function<RouteLimit, RateLimiter> limiters =
                rateLimiters != null ? rateLimiters : limit -> new LocalRateLimiter(limit, nanoTime);
        return limits.stream()
                .map(limit -> new LimitedRoute(limit, limiters.apply(limit)))
                .toList();
    }

    private HttpTransport discovered() {
        return connection == null ? Transports.discover() : Transports.discover(connection);
    }
}
