package tallygate.transport.tck.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Connections that wait for their next request; those the server has closed are not given out. */
final class IdleConnections {
    /** With these faults a connection is used as it is. */
    private static final List<ReferenceFault> UNSEEN = List.of(
            ReferenceFault.DOES_NOT_LOOK_AT_IDLE_CONNECTIONS,
            ReferenceFault.KEEPS_A_CONNECTION_IT_CANNOT_READ,
            ReferenceFault.GIVES_LEFTOVERS_TO_THE_NEXT_CALL,
            ReferenceFault.GIVES_LATE_LEFTOVERS_TO_THE_NEXT_CALL,
            ReferenceFault.GIVES_A_BODY_OF_204_TO_THE_NEXT_CALL,
            ReferenceFault.LOOKS_AT_A_CONNECTION_ONLY_AFTER_A_WHILE);

    private static final long SWEEP_MILLIS = 100;

    private final Rules rules;
    private final Map<String, Deque<SocketConnection>> waiting = new HashMap<>();
    private final List<SocketConnection> forgotten = new ArrayList<>();
    private boolean closed;

    IdleConnections(Rules rules) {
        this.rules = rules;
    }

    SocketConnection take(String route) {
        while (true) {
            SocketConnection connection = next(route);
            if (connection == null || UNSEEN.stream().anyMatch(rules::broken) || connection.isIdle()) {
                return connection;
            }
            connection.close();
        }
    }

    synchronized void put(String route, SocketConnection connection) {
        if (closed) {
            connection.close();
        } else {
            waiting.computeIfAbsent(route, unused -> new ArrayDeque<>()).push(connection);
            sweepLater();
        }
    }

    private void sweepLater() {
        if (!rules.broken(ReferenceFault.LEAVES_CONNECTIONS_HALF_CLOSED)
                && UNSEEN.stream().noneMatch(rules::broken)) {
            CompletableFuture.delayedExecutor(SWEEP_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(this::sweep);
        }
    }

    /** Once for each connection that was put here. */
    private synchronized void sweep() {
        waiting.values()
                .forEach(connections -> connections.removeIf(connection -> {
                    boolean gone = !connection.isIdle();
                    if (gone) {
                        connection.close();
                    }
                    return gone;
                }));
    }

    /** Neither used nor closed again; kept, because the garbage collector would close it. */
    synchronized void forget(SocketConnection connection) {
        forgotten.add(connection);
    }

    synchronized void close() {
        closed = true;
        waiting.values().forEach(connections -> connections.forEach(SocketConnection::close));
    }

    private synchronized SocketConnection next(String route) {
        Deque<SocketConnection> connections = waiting.get(route);
        return connections == null ? null : connections.poll();
    }
}
