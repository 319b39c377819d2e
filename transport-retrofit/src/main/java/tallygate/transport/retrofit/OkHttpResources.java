package tallygate.transport.retrofit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ConnectionSettings;
import tallygate.transport.HttpProtocol;
import tallygate.transport.spi.ProxyRoutes;

/** The clients and threads of one transport, which are released when it closes. */
final class OkHttpResources {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private final RenewedConnections client;
    private final OkHttpRequests requests = new OkHttpRequests();
    private final CallThreads threads;
    private final boolean ownsConnections;
    private final @Nullable OkHttpClient upgrading;
    private final @Nullable NoConnectProxySelector noConnect;

    private OkHttpResources(
            RenewedConnections client,
            CallThreads threads,
            boolean ownsConnections,
            @Nullable OkHttpClient upgrading,
            @Nullable NoConnectProxySelector noConnect) {
        this.client = client;
        this.threads = threads;
        this.ownsConnections = ownsConnections;
        this.upgrading = upgrading;
        this.noConnect = noConnect;
    }

    /**
     * Creates the client on a thread of the transport: reading the trusted certificates takes longer than anything else at
     * the start of a program. A missing library is reported at once.
     *
     * @param mayConnect whether the current thread may open a connection
     */
    static CompletableFuture<OkHttpResources> configured(
            ConnectionSettings settings, CallThreads threads, BooleanSupplier mayConnect) {
        OkHttpClient.Builder template = template(settings);
        return CompletableFuture.supplyAsync(
                () -> {
                    template.sslSocketFactory(settings.tls().get().getSocketFactory(), new ContextTrust());
                    return own(template.build(), threads, mayConnect, settings);
                },
                threads);
    }

    private static OkHttpClient.Builder template(ConnectionSettings settings) {
        OkHttpClient.Builder template = new OkHttpClient.Builder()
                .protocols(
                        settings.protocol() == HttpProtocol.HTTP_2
                                ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
                                : List.of(Protocol.HTTP_1_1))
                .connectTimeout(settings.connectTimeout())
                .eventListener(new ConnectFailures())
                .connectionPool(newPool());
        if (settings.proxyCredentials() != null) {
            ProxyPassword.install(template, settings.proxyCredentials());
        }
        return template;
    }

    /**
     * Returns a pool without a limit of idle connections: the default of five would mean a handshake for most calls of many
     * callers.
     */
    private static ConnectionPool newPool() {
        return new ConnectionPool(Integer.MAX_VALUE, KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS);
    }

    static OkHttpResources supplied(Call.Factory factory) {
        CallThreads threads = new CallThreads();
        if (factory instanceof OkHttpClient client) {
            return ofCaller(client, threads);
        }
        OkHttpClient.Builder client = contractual(new OkHttpClient.Builder(), threads)
                .addInterceptor(new ResponseGuard())
                .addInterceptor(new SuppliedCalls(factory));
        return new OkHttpResources(RenewedConnections.never(client.build()), threads, true, null, null);
    }

    private static OkHttpResources own(
            OkHttpClient template, CallThreads threads, BooleanSupplier mayConnect, ConnectionSettings settings) {
        ProxyRoutes proxies = new ProxyRoutes(
                settings.proxies(), proxy -> ProxyPassword.obstacle(proxy, settings.proxyCredentials()));
        OkHttpClient withProxies = template.newBuilder()
                .proxySelector(new NoConnectProxySelector(proxies, () -> true))
                .build();
        OkHttpClient upgrading = upgrading(withProxies, threads);
        if (settings.protocol() == HttpProtocol.HTTP_2) {
            // An interrupt of a caller must not close a connection that others share.
            CountedSockets sockets = new CountedSockets(CountedSockets.CountedSocket::new);
            OkHttpClient client =
                    sending(withProxies, threads).socketFactory(sockets).build();
            return new OkHttpResources(renewed(client, settings), threads, true, upgrading, null);
        }
        NoConnectProxySelector noConnect = new NoConnectProxySelector(proxies, mayConnect);
        OkHttpClient client = sending(template, threads)
                .proxySelector(noConnect)
                .socketFactory(new CountedSockets(InterruptibleSocket::new))
                .build();
        return new OkHttpResources(renewed(client, settings), threads, true, upgrading, noConnect);
    }

    private static RenewedConnections renewed(OkHttpClient client, ConnectionSettings settings) {
        return new RenewedConnections(client, OkHttpResources::newPool, settings.maxConnectionAge());
    }

    private static OkHttpResources ofCaller(OkHttpClient template, CallThreads threads) {
        OkHttpClient.Builder client = sending(template, threads);
        if (template.socketFactory() == SocketFactory.getDefault()) {
            // OkHttp does not compare it, so connections are still shared with the caller's client.
            client.socketFactory(new CountedSockets(CountedSockets.CountedSocket::new));
        }
        return new OkHttpResources(
                RenewedConnections.never(client.build()), threads, false, upgrading(template, threads), null);
    }

    private static OkHttpClient.Builder sending(OkHttpClient template, CallThreads threads) {
        OkHttpClient.Builder client =
                contractual(template.newBuilder(), threads).addInterceptor(new ResponseGuard());
        RawResponseInterceptor.install(client);
        return client;
    }

    /** Returns a client for WebSockets: one cannot share its connection, and needs the upgrade of HTTP/1.1. */
    private static OkHttpClient upgrading(OkHttpClient template, CallThreads threads) {
        OkHttpClient.Builder client = contractual(template.newBuilder(), threads)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS));
        client.networkInterceptors().add(0, new HandshakeGuard());
        return client.build();
    }

    /**
     * Sets the client up for the contract. The deadline of each exchange bounds its time, so only OkHttp's connect timeout is
     * kept.
     */
    private static OkHttpClient.Builder contractual(OkHttpClient.Builder client, CallThreads threads) {
        return client.dispatcher(threads.newDispatcher())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
    }

    /** @throws IllegalArgumentException if OkHttp cannot send the request as it is */
    Call newCall(ExchangeState state) {
        OkHttpClient used = client.get();
        state.onLeave(() -> client.leave(used));
        return used.newCall(requests.of(state));
    }

    /**
     * Returns whether a call can run on a thread of a caller. It then waits for nothing but sockets, which a deadline or an
     * interrupt closes. A client that the caller configured does not guarantee that.
     */
    boolean runsOnCallers() {
        return noConnect != null && noConnect.socketsAreOurs();
    }

    /** Returns the client that opens WebSockets; null over a call factory that is not an {@link OkHttpClient}. */
    @Nullable
    OkHttpClient upgrading() {
        return upgrading;
    }

    CallThreads threads() {
        return threads;
    }

    /** Closes idle connections that the transport has opened. The transport ends the threads itself. */
    void release() {
        if (ownsConnections) {
            client.release();
        }
    }
}
