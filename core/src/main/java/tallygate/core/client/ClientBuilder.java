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
 * <p>{@code docs/operations.md} shows the settings that a service in production needs.
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

    /** Returns this builder. */
    protected abstract B self();

    /**
     * Sets whether plain http (or ws) to another machine is allowed, which exposes the credentials on the network. Default:
     * false.
     */
    public final B allowPlainHttp(boolean allow) {
        allowPlainHttp = allow;
        return self();
    }

    /**
     * Sets the transport of the requests. The caller closes a transport that is set here. Default: the only transport on the
     * class path, closed by the client.
     */
    public final B transport(HttpTransport newTransport) {
        transport = requireNonNull(newTransport, "transport");
        return self();
    }

    /** Sets an observer of all calls of this client, on the calling threads, for traces. Default: none. */
    public final B observer(CallObserver newObserver) {
        observer = requireNonNull(newObserver, "observer");
        return self();
    }

    /** Sets a listener for all calls of this client, for metrics. Default: none. */
    public final B listener(CallListener newListener) {
        listener = requireNonNull(newListener, "listener");
        return self();
    }

    /** Sets a listener for differences between responses and their documentation. Default: none. */
    public final B driftListener(DriftListener newListener) {
        driftListener = requireNonNull(newListener, "driftListener");
        return self();
    }

    /**
     * Sets the rate limiter of each limit of this client, for example one that several processes share. Default: the client
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
     * Applies the environment variables that all clients have: {@code ALLOW_PLAIN_HTTP}, and the settings of the transport
     * that {@code docs/operations.md} lists.
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

    /** Sets the form of lists in queries. Default: {@link QueryArrays#COMMA_SEPARATED}. */
    protected final void setQueryArrays(QueryArrays arrays) {
        queryArrays = arrays;
    }

    protected final void setIdempotencyKeys(IdempotencyKeys keys) {
        idempotencyKeys = keys;
    }

    /** @param newNanoTime a monotonic clock; clock and timing are set by tests only */
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
     * Returns the current settings, for {@link ProviderClient}.
     *
     * @param secrets redacted wherever the server repeats them
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
