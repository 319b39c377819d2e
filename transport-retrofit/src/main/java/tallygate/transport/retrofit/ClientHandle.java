package tallygate.transport.retrofit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** A client that keeps the contract, and what closing the transport means for it. */
final class ClientHandle {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private final OkHttpClient client;
    private final CallThreads threads;
    private final boolean ownsConnections;
    private final @Nullable OkHttpClient upgrading;
    private final @Nullable ConnectGate gate;

    private ClientHandle(
            OkHttpClient client,
            CallThreads threads,
            boolean ownsConnections,
            @Nullable OkHttpClient upgrading,
            @Nullable ConnectGate gate) {
        this.client = client;
        this.threads = threads;
        this.ownsConnections = ownsConnections;
        this.upgrading = upgrading;
        this.gate = gate;
    }

    /** @param mayConnect whether the current thread may open a connection */
    static ClientHandle withDefaults(BooleanSupplier mayConnect) {
        // As many idle connections as there were callers: five, the default, means a handshake for most calls.
        ConnectionPool pool = new ConnectionPool(Integer.MAX_VALUE, KEEP_ALIVE.toMillis(), TimeUnit.MILLISECONDS);
        OkHttpClient client = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(CONNECT_TIMEOUT)
                .connectionPool(pool)
                .build();
        return sending(client, new ConnectGate(client.proxySelector(), mayConnect));
    }

    static ClientHandle supplied(Call.Factory factory) {
        if (factory instanceof OkHttpClient client) {
            return sending(client, null);
        }
        CallThreads threads = new CallThreads();
        OkHttpClient.Builder client = contractual(new OkHttpClient.Builder(), threads)
                .addInterceptor(new ResponseGuard())
                .addInterceptor(new SuppliedCalls(factory));
        return new ClientHandle(client.build(), threads, true, null, null);
    }

    /** @param gate null for a client of the caller */
    private static ClientHandle sending(OkHttpClient template, @Nullable ConnectGate gate) {
        CallThreads threads = new CallThreads();
        OkHttpClient.Builder client =
                contractual(template.newBuilder(), threads).addInterceptor(new ResponseGuard());
        Verbatim.install(client);
        if (gate != null) {
            client.proxySelector(gate).socketFactory(new CountedSockets(InterruptibleSocket::new));
        } else if (template.socketFactory() == SocketFactory.getDefault()) {
            // No part of what OkHttp compares, so connections are still shared with the caller's client.
            client.socketFactory(new CountedSockets(CountedSockets.CountedSocket::new));
        }
        return new ClientHandle(client.build(), threads, gate != null, upgrading(template, threads), gate);
    }

    /** A WebSocket cannot share its connection, and an upgrade is one of HTTP/1.1. */
    private static OkHttpClient upgrading(OkHttpClient template, CallThreads threads) {
        OkHttpClient.Builder client = contractual(template.newBuilder(), threads)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS));
        client.networkInterceptors().add(0, new HandshakeGuard());
        return client.build();
    }

    /** Time belongs to the deadline of each exchange, but for opening a connection. */
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

    OkHttpClient get() {
        return client;
    }

    /**
     * Whether a call can run on a thread of a caller: it waits for nothing but sockets there, which a deadline closes and an
     * interrupt as well. Of a client that others use and configure nobody knows that.
     */
    boolean runsOnCallers() {
        return gate != null && gate.socketsAreOurs();
    }

    /** For opening WebSockets; null over a call factory of which nothing is known. */
    @Nullable
    OkHttpClient upgrading() {
        return upgrading;
    }

    CallThreads threads() {
        return threads;
    }

    void release() {
        threads.shutdown();
        if (ownsConnections) {
            client.connectionPool().evictAll();
        }
    }
}
