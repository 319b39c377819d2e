package tallygate.transport.jdk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
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
import tallygate.transport.spi.CallbackThreads;
import tallygate.transport.spi.PooledBuffers;
import tallygate.transport.spi.TransportLifecycle;

/**
 * Sends over {@link HttpClient}, the HTTP client of the JDK. Thread-safe; one instance serves a whole application.
 *
 * <p>A response is complete, body and all, when it is delivered: the body is collected in memory as it arrives, up to
 * {@link TransportRequest#maxResponseBytes()}. Cancelling a future of {@link #sendAsync}, or any stage that depends on it,
 * closes the connection of the exchange.
 *
 * <p>The JDK has three behaviours that cannot be turned off. It adds {@code User-Agent: Java-http-client/...} to a request
 * without one. It sends a GET or HEAD once more when the connection closes before the first byte of the response. It does not
 * report the end of a WebSocket that arrives while no message is requested, or right behind one; the heartbeat notices it.
 *
 * <pre>{@code
 * JdkTransport.builder().protocol(HttpProtocol.HTTP_2).proxy("proxy.example:3128").build();
 * }</pre>
 *
 * <p>{@code docs/transports.md} compares the transports and lists their settings.
 */
public final class JdkTransport implements HttpTransport, WebSocketTransport {
    private final RenewedClient client;
    private final @Nullable String proxyAuthorization;
    private final JdkRequestHeaders headers;
    private final Redactor redactor;
    private final TransportLifecycle lifecycle = new TransportLifecycle();

    private JdkTransport(RenewedClient client, @Nullable ProxyCredentials proxyCredentials) {
        this.client = client;
        this.proxyAuthorization = proxyCredentials == null ? null : proxyCredentials.headerValue();
        this.headers = new JdkRequestHeaders(proxyAuthorization);
        this.redactor = proxyCredentials == null ? Redactor.NONE : proxyCredentials.redactor();
    }

    /**
     * Returns a transport with the defaults of {@link Builder}; the caller closes it. Its client is created in the
     * background; if that fails, for example because the trust store cannot be read, every exchange fails with
     * {@code REQUEST_NOT_SENT} and the reason.
     */
    public static JdkTransport create() {
        return new JdkTransport(new RenewedClient(LazyHttpClient::withDefaults, null), null);
    }

    /**
     * Returns a transport over the caller's own client, with its executor, its HTTP version over TLS, its connect timeout,
     * proxy and certificates. Closing the transport does not close the client.
     *
     * @throws IllegalArgumentException if the client follows redirects or keeps cookies, which a transport never does, or if
     *     it has an authenticator, with which the JDK repeats requests and drops their {@code Authorization}
     */
    public static JdkTransport using(HttpClient client) {
        return new JdkTransport(new RenewedClient(() -> LazyHttpClient.supplied(client), null), null);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        JdkExchange exchange = new JdkExchange(request, headers, CallbackThreads.EXECUTOR, lifecycle::remove);
        if (lifecycle.register(exchange)) {
            exchange.start(client.get().whenReady(request.uri()));
        }
        return exchange.result();
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        BlockingSend.requireNotInterrupted(request);
        // Only the waiting caller uses the result, so any thread may complete it.
        JdkExchange exchange = new JdkExchange(request, headers, Runnable::run, lifecycle::remove);
        if (lifecycle.register(exchange)) {
            exchange.run(client.get().whenReady(request.uri()));
        }
        return BlockingSend.await(request, exchange.result());
    }

    @Override
    public CompletableFuture<WebSocketConnection> connect(WebSocketRequest request, WebSocketListener listener) {
        JdkWebSocketHandshake handshake = new JdkWebSocketHandshake(request, listener, lifecycle, proxyAuthorization);
        if (lifecycle.register(handshake)) {
            handshake.start(client.get().whenReady(request.handshake().uri()));
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
            client.release();
            PooledBuffers.overwrite();
        }
    }

    /** Returns how many exchanges and WebSockets are in flight. */
    @Override
    public String toString() {
        return "JdkTransport[" + lifecycle + "]";
    }

    /** Builds a transport with a client of its own; not thread-safe. */
    public static final class Builder extends TransportBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Returns before the client has been created, as {@link JdkTransport#create()} does.
         *
         * @throws IllegalStateException if one setting contradicts another, or if there are proxy credentials that this JVM
         *     does not send; it sends them when started with {@code -Djdk.http.auth.tunneling.disabledSchemes=}
         */
        @Override
        public JdkTransport build() {
            ConnectionSettings settings = settings();
            if (settings.proxyCredentials() != null) {
                TunnelAuthentication.requireBasic();
            }
            return new JdkTransport(
                    new RenewedClient(() -> LazyHttpClient.configured(settings), settings.maxConnectionAge()),
                    settings.proxyCredentials());
        }
    }

    /** Makes the transport known to {@link tallygate.transport.Transports#discover()}; not for use in code. */
    public static final class Provider implements HttpTransportProvider {
        @Override
        public HttpTransport create() {
            return JdkTransport.create();
        }

        @Override
        public Optional<TransportBuilder<?>> builder() {
            return Optional.of(JdkTransport.builder());
        }

        @Override
        public String selectionHint() {
            return "JdkTransport.create()";
        }
    }
}
