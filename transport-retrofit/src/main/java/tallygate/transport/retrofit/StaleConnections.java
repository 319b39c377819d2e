package tallygate.transport.retrofit;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Connection;
import okhttp3.Protocol;

/**
 * Notices that a pooled connection was closed by the server before a request goes out on it. OkHttp looks only after ten
 * seconds of idleness, and never before a GET, because it counts on sending again; which a transport does not.
 */
final class StaleConnections {
    /** A look takes a millisecond, so a busy connection is spared it. */
    private static final long IDLE_NANOS = Duration.ofMillis(100).toNanos();

    private final Map<Connection, Long> lastUse = new ConcurrentHashMap<>();

    /** @throws StaleConnectionException if the connection cannot be used any more; nothing was sent on it then */
    void refuseStale(Connection connection) throws StaleConnectionException {
        Long usedAt = lastUse.get(connection);
        if (usedAt == null) {
            // Another one is a good moment to forget those that are gone; nobody tells when they go.
            lastUse.keySet().removeIf(known -> known.socket().isClosed());
        }
        boolean idle = usedAt != null && System.nanoTime() - usedAt > IDLE_NANOS;
        // Bytes that nobody asked for are no response, so they spoil a connection as its end does.
        if (idle
                && connection.protocol() != Protocol.HTTP_2
                && InputState.of(connection.socket()) != InputState.SILENT) {
            throw new StaleConnectionException();
        }
    }

    void used(Connection connection) {
        lastUse.put(connection, System.nanoTime());
    }

    /** The request was not sent. */
    static final class StaleConnectionException extends IOException {
        private static final long serialVersionUID = 1L;

        StaleConnectionException() {
            super("The pooled connection was closed by the server.");
        }
    }
}
