package tallygate.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Accepts connections, on 127.0.0.1 or at a given listening socket, and serves each on a daemon thread of its own. Counts the
 * accepted and the open ones. Closing it closes every connection, which ends their threads.
 */
public final class SocketServer implements AutoCloseable {
    public static final String LOOPBACK = "127.0.0.1";

    private static final int BACKLOG = 1024;

    private final String name;
    private final ServerSocket listener;
    private final ConnectionHandler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();

    private SocketServer(String name, ServerSocket listener, ConnectionHandler handler) {
        this.name = name;
        this.listener = listener;
        this.handler = handler;
    }

    /** Listens on a free port; {@code name} is the name of the threads. */
    public static SocketServer start(String name, ConnectionHandler handler) {
        return start(name, 0, handler);
    }

    /**
     * Listens on a port, or on any free one for 0.
     *
     * @throws UncheckedIOException if the port is taken or not allowed
     */
    public static SocketServer start(String name, int port, ConnectionHandler handler) {
        try {
            return start(name, new ServerSocket(port, BACKLOG, InetAddress.getByName(LOOPBACK)), handler);
        } catch (IOException e) {
            throw new UncheckedIOException("The " + name + " could not listen on " + LOOPBACK + '.', e);
        }
    }

    /** Accepts the connections of a listening socket, which it closes at the end. */
    public static SocketServer start(String name, ServerSocket listener, ConnectionHandler handler) {
        SocketServer server = new SocketServer(name, listener, handler);
        server.thread("accept", server::acceptAll);
        return server;
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    public long accepted() {
        return accepted.get();
    }

    public int open() {
        return open.size();
    }

    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(SocketServer::closeQuietly);
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                open.add(connection);
                accepted.incrementAndGet();
                thread("connection", () -> serve(connection));
            } catch (IOException e) {
                // The listener was closed, or a client hung up before it was accepted.
            }
        }
        open.forEach(SocketServer::closeQuietly);
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            handler.handle(connection);
        } catch (IOException e) {
            // One side hung up, which is normal here.
        } finally {
            open.remove(connection);
        }
    }

    private void thread(String part, Runnable work) {
        Thread thread = new Thread(work, name + "-" + part);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // The connection is closed in any case.
        }
    }
}
