package tallygate.transport.retrofit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import retrofit2.Retrofit;
import tallygate.transport.BlockingSend;
import tallygate.transport.ConnectionSettings;
import tallygate.transport.HttpTransport;
import tallygate.transport.HttpTransportProvider;
import tallygate.transport.ProxyCredentials;
import tallygate.transport.Redactor;
import tallygate.transport.TransportBuilder;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;
import tallygate.transport.spi.PooledBuffers;
import tallygate.transport.spi.TransportLifecycle;

/**
 * Sends over OkHttp, for applications that have OkHttp or {@link Retrofit}. Thread-safe; one instance serves a whole
 * application.
 *
 * <p>A response is complete, body and all, when it is delivered: the body is collected in memory as it arrives, up to
 * {@link TransportRequest#maxResponseBytes()}. Cancelling a future of {@link #sendAsync}, or any stage that depends on it,
 * closes the connection of the exchange. Each exchange in flight has a thread, the one that calls {@link #send} or one of the
 * transport.
 *
 * <p>OkHttp rewrites an apostrophe in a query, and characters beyond ASCII in a path or query. A request with one of these
 * fails with {@code REQUEST_NOT_SENT}; percent-encode them.
 *
 * <pre>{@code
 * RetrofitTransport.using(okHttpClient); // with its pool, proxy and interceptors
 * }</pre>
 *
 * <p>{@code docs/transports.md} compares the transports and lists their settings.
 */
public final class RetrofitTransport implements HttpTransport, WebSocketTransport {
    private final CallThreads threads;
    private final CompletableFuture<OkHttpResources> client;
    private final Redactor redactor;
    private final TransportLifecycle lifecycle = new TransportLifecycle();

    RetrofitTransport(OkHttpResources client) {
        this(client.threads(), CompletableFuture.completedFuture(client), Redactor.NONE);
    }

    private RetrofitTransport(CallThreads threads, CompletableFuture<OkHttpResources> client, Redactor redactor) {
        this.threads = threads;
        this.client = client;
        this.redactor = redactor;
    }

    /**
     * Returns a transport with the defaults of {@link Builder}, over a client of its own that keeps idle connections for 30
     * seconds; the caller closes it. Its client is created in the background; if that fails, for example because the trust
     * store cannot be read, every exchange fails with {@code REQUEST_NOT_SENT} and the reason.
     */
    public static RetrofitTransport create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a transport over the caller's own calls. Closing the transport does not close the factory.
     *
     * <p>Of an {@link okhttp3.OkHttpClient} it uses connections, connect timeout, TLS, proxy, DNS, interceptors and
     * listeners. It sends with a copy of the client that follows no redirects, repeats nothing, has neither cookies nor
     * cache, asks no authenticator except that of a proxy tunnel, and has threads of its own. So the contract holds as for
     * {@link #create()}, the limits of the dispatcher do not apply, and the timeout of the request replaces those of call,
     * read and write. The interceptors must not send a request twice.
     *
     * <p>Any other factory is used as it is: it must not follow redirects, retry, or keep cookies, and its timeouts must be
     * longer than those of the requests. Deadline, cancellation and size limit hold, and a request with a body is sent once.
     * But no timeout is in phase CONNECT; a server without TLS, a tunnel that the proxy refuses and a head over 256 KiB are
     * CONNECTION_LOST; and a request has {@code Accept-Encoding: identity} unless it has that header, and the factory's
     * {@code User-Agent}.
     */
    public static RetrofitTransport using(Call.Factory calls) {
        return new RetrofitTransport(OkHttpResources.supplied(requireNonNull(calls, "calls")));
    }

    /**
     * Returns a transport over the call factory of the caller's Retrofit, as {@link #using(Call.Factory)} does. Its base URL,
     * converters, call adapters and callback executor have no part in an exchange.
     */
    public static RetrofitTransport using(Retrofit retrofit) {
        return using(retrofit.callFactory());
    }

    /**
     * Returns the reverse: a factory of OkHttp calls, and so of any Retrofit service, that are sent over a transport. OkHttp
     * adds no header, follows no redirect, and repeats nothing. Cancelling a call aborts its exchange. Request bodies are
     * held in memory, and a call in flight has a thread. The caller closes the transport.
     *
     * @param timeout of a call, to the last byte of the body, unless {@link Call#timeout()} is shorter; more than zero
     */
    public static Call.Factory callsOver(HttpTransport transport, Duration timeout) {
        return TransportCalls.over(requireNonNull(transport, "transport"), requireNonNull(timeout, "timeout"));
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        OkHttpExchange exchange = new OkHttpExchange(request, threads, lifecycle::remove);
        if (lifecycle.register(exchange)) {
            exchange.start(client);
        }
        return exchange.result();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The exchange runs on the calling thread if it waits only for a socket: over an open connection of a transport that
     * has a client of its own and speaks HTTP/1.1 only, but not one to a SOCKS proxy, and with a body in memory or none.
     * Otherwise the calling thread waits for a thread of the transport.
     */
    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        BlockingSend.requireNotInterrupted(request);
        OkHttpExchange exchange = new OkHttpExchange(request, threads, lifecycle::remove);
        if (lifecycle.register(exchange)) {
            if (runsOnThisThread(request)) {
                exchange.run(client.join());
            } else {
                exchange.start(client);
            }
        }
        return BlockingSend.await(request, exchange.result());
    }

    private boolean runsOnThisThread(TransportRequest request) {
        return client.isDone()
                && !client.isCompletedExceptionally()
                && client.join().runsOnCallers()
                && !CallThreads.isCurrent()
                && UploadBody.isInMemory(request.body());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Each connection has a thread. Over a call factory that is not an {@link okhttp3.OkHttpClient} it fails with
     * {@code REQUEST_NOT_SENT}.
     */
    @Override
    public CompletableFuture<WebSocketConnection> connect(WebSocketRequest request, WebSocketListener listener) {
        OkHttpWebSocketHandshake handshake = new OkHttpWebSocketHandshake(request, listener, threads, lifecycle);
        if (lifecycle.register(handshake)) {
            handshake.start(client);
        }
        return handshake.result();
    }

    @Override
    public String redact(String text) {
        return redactor.redact(text);
    }

    @Override
    public void close() {
        if (lifecycle.close()) {
            threads.shutdown();
            CompletableFuture<?> unused = client.thenAccept(OkHttpResources::release);
            PooledBuffers.overwrite();
        }
    }

    /** Returns how many exchanges and WebSockets are in flight. */
    @Override
    public String toString() {
        return "RetrofitTransport[" + lifecycle + "]";
    }

    /** Builds a transport with a client of its own; not thread-safe. */
    public static final class Builder extends TransportBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** Builds the transport. Its client is created in the background, as for {@link RetrofitTransport#create()}. */
        @Override
        public RetrofitTransport build() {
            CallThreads threads = new CallThreads();
            ConnectionSettings settings = settings();
            ProxyCredentials credentials = settings.proxyCredentials();
            return new RetrofitTransport(
                    threads,
                    OkHttpResources.configured(settings, threads, CallThreads::isCurrent),
                    credentials == null ? Redactor.NONE : credentials.redactor());
        }
    }

    /** Makes the transport known to {@link tallygate.transport.Transports#discover()}; not for use in code. */
    public static final class Provider implements HttpTransportProvider {
        @Override
        public HttpTransport create() {
            return RetrofitTransport.create();
        }

        @Override
        public Optional<TransportBuilder<?>> builder() {
            return Optional.of(RetrofitTransport.builder());
        }

        @Override
        public String selectionHint() {
            return "RetrofitTransport.create()";
        }
    }
}
