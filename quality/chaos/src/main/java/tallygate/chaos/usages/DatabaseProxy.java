package tallygate.chaos.usages;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tallygate.sandbox.server.SocketServer;

/** Stands between the sending processes and their database, passes every byte on, and cuts connections on request. */
final class DatabaseProxy implements AutoCloseable {
    private final InetSocketAddress database;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong cut = new AtomicLong();
    private final SocketServer server = SocketServer.start("database-proxy", this::serve);

    DatabaseProxy(InetSocketAddress database) {
        this.database = database;
    }

    int port() {
        return server.address().getPort();
    }

    /** How many connections were cut. */
    long cutConnections() {
        return cut.get();
    }

    /** Resets one of the connections, in the middle of a transaction or not. */
    void cut(Random random) {
        List<Socket> open = List.copyOf(connections);
        if (open.isEmpty()) {
            return;
        }
        Socket connection = open.get(random.nextInt(open.size()));
        try {
            connection.setSoLinger(true, 0);
            connection.close();
            cut.incrementAndGet();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private void serve(Socket client) throws IOException {
        connections.add(client);
        try (Socket upstream = new Socket(database.getAddress(), database.getPort())) {
            upstream.setTcpNoDelay(true);
            Thread back = new Thread(() -> pass(upstream, client), "database-proxy-back");
            back.setDaemon(true);
            back.start();
            pass(client, upstream);
        } finally {
            connections.remove(client);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            byte[] bytes = new byte[8192];
            OutputStream out = to.getOutputStream();
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // One side hung up, or was cut off.
        }
    }
}
