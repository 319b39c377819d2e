package tallygate.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends each open record up to a last one once: claims the open records in batches, from which the workers take them. At the
 * end it takes over the records of senders that died.
 */
final class SendRun {
    /**
     * Claimed records for each worker: few, so that a crash leaves few with an unknown outcome, but enough that workers
     * seldom wait.
     */
    private static final int RECORDS_AHEAD = 4;

    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final Claims claims;
    private final long last;
    private final Delivery delivery;
    private final int concurrency;
    private final Queue<Claim> queue = new ArrayDeque<>();
    private final AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
    private long after;
    private boolean passed;

    /** @param last the number of the last record to send */
    SendRun(Claims claims, long last, UsageSender sender, int concurrency) {
        this.claims = claims;
        this.last = last;
        this.delivery = new Delivery(claims, sender);
        this.concurrency = concurrency;
    }

    /** Ends the run early; records being sent are completed first. */
    void end(Throwable cause) {
        if (!end.compareAndSet(null, cause)) {
            Throwable first = end.get();
            if (first != null && first != cause) {
                first.addSuppressed(cause);
            }
        }
    }

    /** Sends the records. Returns or throws only when nothing is being sent any more. */
    void run() throws IOException, InterruptedException {
        try (Lease lease = new Lease(claims)) {
            ExecutorService workers = Executors.newFixedThreadPool(concurrency, Lease::thread);
            for (int worker = 0; worker < concurrency; worker++) {
                workers.execute(() -> work(lease));
            }
            workers.shutdown();
            awaitEnd(workers);
            if (!queue.isEmpty()) {
                claims.giveBack(new ArrayList<>(queue), null);
            }
        }
        rethrow(end.get());
    }

    private void work(Lease lease) {
        try {
            for (Claim claim = next(); claim != null; claim = next()) {
                // In the queue it may have become too old, or another sender may have claimed it.
                if (lease.holds(claim)
                        && (claim.first() || RepeatWindow.at(claims.now()).contains(claim.firstAttemptAt()))) {
                    delivery.send(claim);
                }
            }
        } catch (Throwable e) {
            end(e);
        }
    }

    /** Returns the next record; one worker claims while the others wait. */
    private synchronized @Nullable Claim next() throws IOException, InterruptedException {
        while (end.get() == null) {
            Claim claim = queue.poll();
            if (claim != null) {
                return claim;
            }
            List<Claim> batch = passed ? abandoned() : claims.claim(after, last, RECORDS_AHEAD * concurrency);
            if (batch.isEmpty() && passed) {
                return null;
            }
            passed = batch.isEmpty() || passed;
            after = batch.isEmpty() ? after : batch.get(batch.size() - 1).number();
            queue.addAll(batch);
        }
        return null;
    }

    /** Waits until the other senders have completed, and claims the records of those whose lease lapsed; empty if none did. */
    private List<Claim> abandoned() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (end.get() == null) {
            // Measured before the claim, which may be a moment too early for the lease.
            boolean waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) > claims.leaseMillis();
            List<Claim> batch = claims.claimAbandoned(last, RECORDS_AHEAD * concurrency);
            if (!batch.isEmpty() || waited || !claims.othersHoldAny(last)) {
                return batch;
            }
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 1 + claims.leaseMillis() / 10));
        }
        return List.of();
    }

    private void awaitEnd(ExecutorService workers) {
        while (true) {
            try {
                if (workers.awaitTermination(1, TimeUnit.HOURS)) {
                    return;
                }
            } catch (InterruptedException e) {
                end(e);
                workers.shutdownNow();
            }
        }
    }

    private static void rethrow(@Nullable Throwable cause) throws IOException, InterruptedException {
        if (cause instanceof IOException failure) {
            throw failure;
        }
        if (cause instanceof InterruptedException failure) {
            throw failure;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
    }
}
