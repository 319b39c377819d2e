package tallygate.transport.jdk;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpTransport;
import tallygate.transport.HttpTransportProvider;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;

/**
 * The transport over {@link HttpClient}. Thread-safe; one instance serves a whole application.
 *
 * <p>A response is complete, body and all, when it is delivered: the body is collected in memory as it arrives, up to
 * {@link TransportRequest#maxResponseBytes()}. Cancelling a future of {@link #sendAsync}, or any stage that depends on
 * it, closes the connection of the exchange.
 *
 * <p>Things the JDK does by itself and offers no option against: it adds {@code User-Agent: Java-http-client/...} to
 * a request without one, and it sends a GET or HEAD once more when the connection closes before the first byte of the
 * response. And it forgets the end of a WebSocket that comes while no message is asked for, or right behind one, which the
 * heartbeat notices.
 */
public final class JdkTransport implements HttpTransport, WebSocketTransport {
    private final LazyHttpClient client;
    private final JdkRequestHeaders headers = new JdkRequestHeaders();
    private final Set<JdkExchange> inFlight = ConcurrentHashMap.newKeySet();
    private final Set<JdkWebSocketHandshake> webSockets = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private JdkTransport(LazyHttpClient client) {
        this.client = client;
    }

    /**
     * A transport with the defaults of {@link Builder}; the caller closes it. Its client is made in the meantime; if that
     * fails, for example over an unreadable trust store, every exchange is a {@code REQUEST_NOT_SENT} that says why.
     */
    public static JdkTransport create() {
        return new JdkTransport(LazyHttpClient.withDefaults());
    }

    /**
     * A transport over the caller's own client, taken as it is: its executor, its HTTP version over TLS, its connect
     * timeout, proxy, authenticator and certificates. Closing the transport does not close the client.
     *
     * @throws IllegalArgumentException if the client follows redirects or keeps cookies, which a transport never does
     */
    public static JdkTransport using(HttpClient client) {
        return new JdkTransport(LazyHttpClient.supplied(client));
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        CompletableFuture<ReadyHttpClient> ready = client.whenReady(request.uri());
        return carryOut(request, CallbackThreads.EXECUTOR, exchange -> exchange.start(ready));
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        CompletableFuture<ReadyHttpClient> ready = client.whenReady(request.uri());
        // Nobody but the waiting caller depends on this future, so any thread may complete it.
        HttpTransport blocking = asked -> carryOut(asked, Runnable::run, exchange -> exchange.run(ready));
        return blocking.send(request);
    }

    private CompletableFuture<TransportResponse> carryOut(
            TransportRequest request, Executor completion, Consumer<JdkExchange> way) {
        JdkExchange exchange = new JdkExchange(request, headers, completion, inFlight::remove);
        inFlight.add(exchange);
        if (closed) {
            exchange.transportClosed();
        } else {
            way.accept(exchange);
        }
        return exchange.response();
    }

    @Override
    public CompletableFuture<WebSocketConnection> connect(WebSocketRequest request, WebSocketListener listener) {
        JdkWebSocketHandshake opening = new JdkWebSocketHandshake(request, listener, webSockets::remove);
        webSockets.add(opening);
        if (closed) {
            opening.transportClosed();
        } else {
            opening.start(client.whenReady(request.handshake().uri()));
        }
        return opening.result();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            inFlight.forEach(JdkExchange::transportClosed);
            webSockets.forEach(JdkWebSocketHandshake::transportClosed);
            client.release();
        }
    }

    /** Says how many exchanges are in flight. */
    @Override
    public String toString() {
        return "JdkTransport[" + (closed ? "closed" : inFlight.size() + " in flight") + "]";
    }

    /** Options of the client that the transport creates for itself; not thread-safe. */
    public static final class Builder {
        private Duration connectTimeout = LazyHttpClient.DEFAULT_CONNECT_TIMEOUT;
        private @Nullable SSLContext sslContext;
        private @Nullable ProxySelector proxy;

        private Builder() {}

        /**
         * The longest that opening a connection may take, within the timeout of the request. 10 seconds by default.
         *
         * @throws IllegalArgumentException if it is not more than zero
         */
        public Builder connectTimeout(Duration connectTimeout) {
            if (connectTimeout.isZero() || connectTimeout.isNegative()) {
                throw new IllegalArgumentException(
                        "The connect timeout must be more than zero, but is " + connectTimeout + ".");
            }
            this.connectTimeout = connectTimeout;
            return this;
        }

        /** The trusted authorities and own certificates for https. {@link SSLContext#getDefault()} by default. */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = requireNonNull(sslContext, "sslContext");
            return this;
        }

        /** Chooses the proxy of each host. {@link ProxySelector#getDefault()} by default. */
        public Builder proxy(ProxySelector proxy) {
            this.proxy = requireNonNull(proxy, "proxy");
            return this;
        }

        /** Returns before the client has been made, as {@link JdkTransport#create()} does. */
        public JdkTransport build() {
            return new JdkTransport(LazyHttpClient.configured(connectTimeout, sslContext, proxy));
        }
    }

    /** Makes the transport known to {@link HttpTransport#discover()}; not for use in code. */
    public static final class Provider implements HttpTransportProvider {
        @Override
        public HttpTransport create() {
            return JdkTransport.create();
        }

        @Override
        public String selectionHint() {
            return "JdkTransport.create()";
        }
    }
}
