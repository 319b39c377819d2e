package tallygate.transport.tck.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Connections that wait for their next request; those the server has closed are not given out. */
final class IdleConnections {
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
            if (connection == null
                    || rules.broken(ReferenceFault.DOES_NOT_LOOK_AT_IDLE_CONNECTIONS)
                    || rules.broken(ReferenceFault.KEEPS_A_CONNECTION_IT_CANNOT_READ)
                    || connection.isIdle()) {
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
        }
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
