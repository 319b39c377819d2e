package tallygate.ledger;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The operations that are sending from a ledger; closing the ledger waits for them. Thread-safe. */
final class OpenRuns {
    /** An operation that sends. */
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

    /** Runs a run that ends when the ledger is closed. */
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

    /** Prevents further sending, and waits until nothing is being sent. */
    @SuppressWarnings("LockNotBeforeTry") // Only waits for the holders of the lock.
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
