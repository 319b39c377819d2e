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
 * @param proxies the proxies of the client
 * @param connectTimeout the time after which a connection that is not open has failed; null if the client does not guarantee
 *     it, as behind a proxy, which may delay a tunnel
 * @param leave called when a request received no response in time, so that no other uses an HTTP/2 connection that may be
 *     dead
 * @param streams of all requests of the client
 */
record ReadyHttpClient(
        HttpClient client, JdkProxies proxies, @Nullable Duration connectTimeout, Runnable leave, StreamQueue streams) {
    /** The selector thread of the client may be late. */
    private static final Duration MARGIN = Duration.ofMillis(200);

    /**
     * Sends over the current proxy of these attempts.
     *
     * @throws tallygate.transport.spi.UnusableProxyException if no proxy can be used
     */
    <T> CompletableFuture<HttpResponse<T>> send(
            ProxyAttempts attempts, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        refuseUnusableProxies(request.uri());
        return proxies.during(attempts, () -> client.sendAsync(request, handler));
    }

    /** Returns whether no connection was opened to the current proxy, and there is another to try. Nothing was sent then. */
    boolean failsOver(ProxyAttempts attempts, URI uri, Throwable failure) {
        SocketAddress proxy = attempts.address();
        if (proxy == null || !Causes.isOfConnect(failure)) {
            return false;
        }
        proxies.connectFailed(uri, proxy, new IOException("no connection to the proxy", failure));
        return attempts.advance();
    }

    /** Fails if the selected proxy cannot be used; a client of the caller would bypass it. */
    void refuseUnusableProxies(URI uri) {
        if (client.proxy().filter(proxies::equals).isEmpty()) {
            proxies.select(uri);
        }
    }

    /** An exchange has ended, over this client if it got that far. */
    static void ended(@Nullable ReadyHttpClient used) {
        if (used != null) {
            used.streams.exchangeEnded();
        }
    }

    /** Leaves an HTTP/2 connection that had no response in time: it may be dead, and other requests share it. */
    void leaveAfter(IOException failure, URI uri) {
        if (failure instanceof ExchangeTimeoutException timeout
                && timeout.phase() != Phase.CONNECT
                && "https".equalsIgnoreCase(uri.getScheme())) {
            leave.run();
        }
    }

    /**
     * Returns whether the connect timeout of the client expires well before a request timeout. A request that still waits at
     * its timeout then has an open connection; only the TLS handshake may be missing.
     */
    boolean connectTimeoutExpiresBefore(Duration requestTimeout) {
        return connectTimeout != null
                && requestTimeout.compareTo(connectTimeout) > 0
                && requestTimeout.minus(connectTimeout).compareTo(MARGIN) > 0;
    }
}
