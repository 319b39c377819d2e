package tallygate.transport.retrofit;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Connection;
import okhttp3.Protocol;

/**
 * Detects that the server closed a pooled connection before a request is sent on it. OkHttp checks only after ten idle
 * seconds, and never before a GET, because it relies on a retry; a transport does not retry.
 */
final class StaleConnections {
    /** A check takes a millisecond, so a busy connection is not checked. */
    private static final long IDLE_NANOS = Duration.ofMillis(10).toNanos();

    private static final long SPENT = Long.MIN_VALUE;

    private final Map<Connection, Long> lastUse = new ConcurrentHashMap<>();

    /**
     * Returns whether the connection had a request before.
     *
     * @throws StaleConnectionException if the connection cannot be used any more; nothing was sent on it then
     */
    boolean refuseStale(Connection connection) throws StaleConnectionException {
        Long usedAt = lastUse.get(connection);
        if (usedAt == null) {
            // OkHttp does not report closed connections, so they are removed when a new one appears.
            lastUse.keySet().removeIf(known -> known.socket().isClosed());
        }
        if (usedAt != null && usedAt == SPENT) {
            throw new StaleConnectionException();
        }
        boolean idle = usedAt != null && System.nanoTime() - usedAt > IDLE_NANOS;
        // Bytes without a request are not a response, so the connection is as unusable as a closed one.
        if (idle
                && connection.protocol() != Protocol.HTTP_2
                && InputState.of(connection.socket()) != InputState.SILENT) {
            throw new StaleConnectionException();
        }
        return usedAt != null;
    }

    /** Marks a connection that must serve no other request, because a body may follow that its response must not have. */
    void spent(Connection connection) {
        lastUse.put(connection, SPENT);
    }

    void used(Connection connection) {
        lastUse.put(connection, System.nanoTime());
    }

    /** The request was not sent. */
    static final class StaleConnectionException extends IOException {
        private static final long serialVersionUID = 1L;

        StaleConnectionException() {
            super("The pooled connection was closed by the server, or has bytes that belong to no request.");
        }
    }
}
