package tallygate.transport.jdk;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

/**
 * A client whose {@code sendAsync} will not block for this request.
 *
 * @param proxies those of the client
 * @param connectTimeout after which a connection that is not open has failed; null where the client does not guarantee it,
 *     as behind a proxy, which may keep a tunnel waiting
 * @param leave called when a request got no response in time, so that a connection of HTTP/2 that may be dead gets no other
 */
record ReadyHttpClient(HttpClient client, JdkProxies proxies, @Nullable Duration connectTimeout, Runnable leave) {
    /** The selector thread of the client may be late. */
    private static final Duration MARGIN = Duration.ofMillis(200);

    /**
     * Sends over the current proxy of these.
     *
     * @throws tallygate.transport.spi.UnusableProxyException if no proxy can be used
     */
    <T> CompletableFuture<HttpResponse<T>> send(
            ProxyAttempts attempts, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        refuseUnusableProxies(request.uri());
        return proxies.during(attempts, () -> client.sendAsync(request, handler));
    }

    /** Whether no connection was opened to the current proxy, and there is another to try. Nothing was sent then. */
    boolean failsOver(ProxyAttempts attempts, URI uri, Throwable failure) {
        SocketAddress proxy = attempts.address();
        if (proxy == null || !Causes.isOfConnect(failure)) {
            return false;
        }
        proxies.connectFailed(uri, proxy, new IOException("no connection to the proxy", failure));
        return attempts.advance();
    }

    /** A client of the caller would go past a proxy that it cannot use. */
    void refuseUnusableProxies(URI uri) {
        if (client.proxy().filter(proxies::equals).isEmpty()) {
            proxies.select(uri);
        }
    }

    /** A connection that brought no response in time may be dead, and over HTTP/2 others share it. */
    void leaveAfter(IOException failure, URI uri) {
        if (failure instanceof ExchangeTimeoutException timeout
                && timeout.phase() != Phase.CONNECT
                && "https".equalsIgnoreCase(uri.getScheme())) {
            leave.run();
        }
    }

    /**
     * Whether the connect timeout of the client expires well before a request timeout. A request that still waits at its
     * timeout then has an open connection; only the TLS handshake may be missing.
     */
    boolean connectTimeoutExpiresBefore(Duration requestTimeout) {
        return connectTimeout != null
                && requestTimeout.compareTo(connectTimeout) > 0
                && requestTimeout.minus(connectTimeout).compareTo(MARGIN) > 0;
    }
}
