package tallygate.transport.tck.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Events of one {@link ScriptedServer}: connections, requests, hang-ups, failures. Thread-safe; every wait is bounded. */
final class ServerRecord {
    private final Duration limit;
    private final List<RecordedRequest> requests = new ArrayList<>();
    private int connections;
    private int requestCount;
    private int endedScripts;
    private int hangUps;
    private int resets;
    private long firstResetNanos;
    private long firstHangUpNanos;
    private boolean closed;
    private @Nullable Throwable scriptFailure;

    /** @param limit the longest wait */
    ServerRecord(Duration limit) {
        this.limit = limit;
    }

    /** Returns the number of connections so far, this one included. */
    synchronized int addConnection() {
        notifyAll();
        return ++connections;
    }

    /** Records a request whose head was read. */
    synchronized void addHead() {
        requestCount++;
    }

    /** Records a request that was read whole. */
    synchronized void add(RecordedRequest request) {
        requests.add(request);
        notifyAll();
    }

    synchronized void addEndOfScript() {
        endedScripts++;
        notifyAll();
    }

    synchronized void addHangUp() {
        if (!closed && hangUps++ == 0) {
            firstHangUpNanos = System.nanoTime();
            notifyAll();
        }
    }

    /** Records a stream of HTTP/2 that the client reset. */
    synchronized void addReset() {
        if (resets++ == 0) {
            firstResetNanos = System.nanoTime();
        }
        notifyAll();
    }

    synchronized void addFailure(Throwable failure) {
        scriptFailure = failure;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized int connections() {
        return connections;
    }

    synchronized int openConnections() {
        return connections - endedScripts;
    }

    /** Returns the number of requests of which the head was read. */
    synchronized int requestCount() {
        return requestCount;
    }

    /** Returns the requests that were read whole. */
    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized @Nullable Throwable scriptFailure() {
        return scriptFailure;
    }

    void awaitConnections(int count) {
        await(count + " connections", () -> connections >= count);
    }

    void awaitRequests(int count) {
        await(count + " requests", () -> requests.size() >= count);
    }

    void awaitEndOfScripts(int count) {
        await(count + " scripts to end", () -> endedScripts >= count);
    }

    /** Returns the {@link System#nanoTime()} of the first hang-up. */
    synchronized long awaitHangUp() {
        await("a client to hang up", () -> hangUps > 0);
        return firstHangUpNanos;
    }

    /** Returns the {@link System#nanoTime()} of the first reset of a stream. */
    synchronized long awaitReset() {
        await("a client to reset a stream", () -> resets > 0);
        return firstResetNanos;
    }

    private synchronized void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("The server timed out waiting for " + what + "; it saw " + connections
                        + " connections, " + requestCount + " requests and " + hangUps + " clients hang up.");
            }
            waitNanos(left);
        }
    }

    /** Does nothing for a while; ends early, with an exception, when the server is closed. */
    synchronized void pause(Duration duration) throws IOException {
        long end = System.nanoTime() + duration.toNanos();
        while (!closed) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            waitNanos(left);
        }
        throw new IOException("The scripted server was closed.");
    }

    /** Waits; the lock must be held. */
    private void waitNanos(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the scripted server.", e);
        }
    }
}
