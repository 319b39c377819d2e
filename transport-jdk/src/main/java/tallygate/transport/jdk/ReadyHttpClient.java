package tallygate.transport.jdk;

import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A client that a request can be handed to without blocking.
 *
 * @param connectTimeout after which a connection that is not open has failed; null where nobody knows, as behind a proxy,
 *     which may keep a tunnel waiting
 */
record ReadyHttpClient(HttpClient client, @Nullable Duration connectTimeout) {
    /** The thread of all connections may be late. */
    private static final Duration MARGIN = Duration.ofMillis(200);

    /** Whether by then its connection is open, if it has not failed. What TLS needs comes after that. */
    boolean hasConnectedAfter(Duration timeout) {
        return connectTimeout != null
                && timeout.compareTo(connectTimeout) > 0
                && timeout.minus(connectTimeout).compareTo(MARGIN) > 0;
    }
}
