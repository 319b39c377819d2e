package tallygate.transport.tck.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What has happened at one {@link ScriptedServer}. Thread-safe; whoever waits for it waits a bounded time. */
final class ServerRecord {
    private final Duration limit;
    private final List<RecordedRequest> requests = new ArrayList<>();
    private int connections;
    private int requestCount;
    private int endedScripts;
    private int hangUps;
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

    /** A request of which the head was read. */
    synchronized void addHead() {
        requestCount++;
    }

    /** A request that was read whole. */
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

    synchronized int endedScripts() {
        return endedScripts;
    }

    synchronized int requestCount() {
        return requestCount;
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized int hangUps() {
        return hangUps;
    }

    synchronized long firstHangUpNanos() {
        return firstHangUpNanos;
    }

    synchronized @Nullable Throwable scriptFailure() {
        return scriptFailure;
    }

    synchronized void await(String what, Predicate<ServerRecord> reached) {
        long end = System.nanoTime() + limit.toNanos();
        while (!reached.test(this)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("The server waited in vain for " + what + "; it saw " + connections
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

    /** Only with the lock held. */
    private void waitNanos(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the scripted server.", e);
        }
    }
}
