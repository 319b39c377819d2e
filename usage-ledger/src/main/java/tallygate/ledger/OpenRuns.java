package tallygate.ledger;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What sends from a ledger at the moment, for whose end its closing waits. Thread-safe. */
final class OpenRuns {
    /** What sends. */
    @FunctionalInterface
    interface Sending<T> {
        T send() throws IOException, InterruptedException;
    }

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Set<SendRun> runs = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** @throws IllegalStateException if the ledger is closed */
    <T> T during(Sending<T> sending) throws IOException, InterruptedException {
        lock.readLock().lock();
        try {
            if (closing) {
                throw new IllegalStateException("The usage ledger is closed.");
            }
            return sending.send();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs what is ended when the ledger is closed. */
    void run(SendRun run) throws IOException, InterruptedException {
        runs.add(run);
        try {
            if (closing) {
                run.end(closed());
            }
            run.run();
        } finally {
            runs.remove(run);
        }
    }

    /** Returns when nothing is being sent, and nothing will be. */
    @SuppressWarnings("LockNotBeforeTry") // Only waits for those that have the lock.
    void close() {
        closing = true;
        runs.forEach(run -> run.end(closed()));
        lock.writeLock().lock();
        lock.writeLock().unlock();
    }

    private static IllegalStateException closed() {
        return new IllegalStateException(
                "The usage ledger was closed while it was sending; the rest is still on file.");
    }
}
