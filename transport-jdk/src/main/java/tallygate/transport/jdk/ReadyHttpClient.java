package tallygate.transport.jdk;

import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A client whose {@code sendAsync} will not block for this request.
 *
 * @param connectTimeout after which a connection that is not open has failed; null where the client does not guarantee it,
 *     as behind a proxy, which may keep a tunnel waiting
 * @param leave called when a request got no response in time, so that a connection of HTTP/2 that may be dead gets no other
 */
record ReadyHttpClient(HttpClient client, @Nullable Duration connectTimeout, Runnable leave) {
    /** The selector thread of the client may be late. */
    private static final Duration MARGIN = Duration.ofMillis(200);

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
