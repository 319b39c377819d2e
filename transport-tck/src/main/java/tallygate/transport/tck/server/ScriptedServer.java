package tallygate.transport.tck.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A raw-socket HTTP/1.1 server on loopback that runs a {@link Script} on each connection, faults included, and records the
 * requests. Thread-safe; every wait is bounded; {@link #close} ends every connection and thread.
 */
public final class ScriptedServer implements AutoCloseable {
    /** The longest wait of any kind, so that no mistake hangs a build. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int MAX_CONNECTIONS = 4096;
    private static final int BACKLOG = 1024;
    /** Too small for an upload of some MiB to vanish in the kernel while the script does not read. */
    private static final int RECEIVE_BUFFER = 64 << 10;

    private final String address;
    private final ServerSocket listener;
    private final List<Script> scripts;
    private final ServerRecord record = new ServerRecord(LIMIT);
    private final List<Socket> connections = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private ScriptedServer(String address, ServerSocket listener, List<Script> scripts) {
        this.address = address;
        this.listener = listener;
        this.scripts = scripts;
    }

    /** Starts on 127.0.0.1. The first script runs on the first connection and so on; the last on all that follow. */
    public static ScriptedServer start(Script... scripts) {
        return startOn("127.0.0.1", scripts);
    }

    /** Starts on another loopback address, for example {@code ::1}. */
    public static ScriptedServer startOn(String address, Script... scripts) {
        if (scripts.length == 0) {
            throw new IllegalArgumentException("A scripted server needs at least one script.");
        }
        try {
            ServerSocket listener = new ServerSocket();
            listener.setReceiveBufferSize(RECEIVE_BUFFER);
            listener.bind(new InetSocketAddress(InetAddress.getByName(address), 0), BACKLOG);
            ScriptedServer server = new ScriptedServer(address, listener, List.of(scripts));
            server.startThread("accept", server::acceptAll);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The scripted server could not listen on " + address, e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Returns a URI of {@code http}, the address and port of this server, and the given path and query unchanged. */
    public URI uri(String pathAndQuery) {
        return URI.create("http://" + authority() + pathAndQuery);
    }

    /** Returns the URI with {@code https}, for scripts that begin with {@link ScriptedConnection#startTls}. */
    public URI httpsUri(String pathAndQuery) {
        return URI.create("https://" + authority() + pathAndQuery);
    }

    /** Returns address and port, as in a URI and in a Host header. */
    public String authority() {
        String host = address.contains(":") ? "[" + address + "]" : address;
        return host + ":" + port();
    }

    /** Returns the number of connections accepted so far. */
    public int connectionCount() {
        return record.connections();
    }

    /** Returns the number of connections whose scripts have not ended. */
    public int openConnectionCount() {
        return record.openConnections();
    }

    /** Returns the number of requests whose head was read so far; those that broke off inside their body count. */
    public int requestCount() {
        return record.requestCount();
    }

    /** Returns the requests read so far, whole, in the order they were read. */
    public List<RecordedRequest> requests() {
        return record.requests();
    }

    /** Returns the requests read so far whose target begins with this path. */
    public List<RecordedRequest> requestsTo(String path) {
        return requests().stream()
                .filter(request -> request.target().startsWith(path))
                .toList();
    }

    /** Waits until this many connections were accepted. */
    public void awaitConnections(int count) {
        record.awaitConnections(count);
    }

    /** Waits until this many requests were read whole. */
    public void awaitRequests(int count) {
        record.awaitRequests(count);
    }

    /** Waits until the scripts of this many connections ran to their end, and the connections were closed. */
    public void awaitEndOfScripts(int count) {
        record.awaitEndOfScripts(count);
    }

    /**
     * Waits until a client has closed a connection while a script was reading from it or writing to it.
     *
     * @return the {@link System#nanoTime()} at which the first one was noticed
     */
    public long awaitHangUp() {
        return record.awaitHangUp();
    }

    /**
     * Waits until a client has reset a stream of HTTP/2.
     *
     * @return the {@link System#nanoTime()} at which the first one was read
     */
    public long awaitReset() {
        return record.awaitReset();
    }

    /** @throws IllegalStateException if a script failed with anything but an {@link IOException} */
    @Override
    public void close() {
        List<Thread> started;
        synchronized (this) {
            record.close();
            closeQuietly(listener);
            connections.forEach(ScriptedServer::closeQuietly);
            started = List.copyOf(threads);
        }
        started.forEach(ScriptedServer::join);
        Throwable failure = record.scriptFailure();
        if (failure != null) {
            throw new IllegalStateException("A script failed.", failure);
        }
    }

    /** Does nothing for a while; ends early, with an exception, when the server is closed. */
    public void pause(Duration duration) throws IOException {
        record.pause(duration);
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket socket = listener.accept();
                socket.setSoTimeout((int) LIMIT.toMillis());
                socket.setTcpNoDelay(true);
                serve(socket);
            }
        } catch (IOException e) {
            // The listener was closed.
        }
    }

    private synchronized void serve(Socket socket) {
        if (record.isClosed() || connections.size() == MAX_CONNECTIONS) {
            closeQuietly(socket);
            return;
        }
        Script script = scripts.get(Math.min(connections.size(), scripts.size() - 1));
        connections.add(socket);
        startThread("connection-" + record.addConnection(), () -> run(script, socket));
    }

    private void run(Script script, Socket socket) {
        try (socket) {
            script.run(new ScriptedConnection(record, socket));
        } catch (SocketTimeoutException e) {
            // The script's wait timed out; the test that depends on it fails.
        } catch (IOException e) {
            record.addHangUp();
        } catch (RuntimeException | Error e) {
            record.addFailure(e);
        } finally {
            record.addEndOfScript();
        }
    }

    private synchronized void startThread(String name, Runnable task) {
        Thread thread = new Thread(task, "scripted-server-" + port() + "-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private static void join(Thread thread) {
        try {
            thread.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // Nothing is left to release.
        }
    }
}
