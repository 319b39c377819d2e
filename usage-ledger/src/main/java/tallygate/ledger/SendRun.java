package tallygate.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is open, once each: takes the open records from the file in batches, writes down for a whole batch that it is
 * about to be sent, and hands it to the workers.
 */
final class SendRun {
    /** For each worker: so few that a crash leaves few records in doubt, so many that the disk is not what is waited for. */
    private static final int RECORDS_AHEAD = 32;

    private static final int BYTES_AHEAD = 1024 * 1024;

    private final Journal journal;
    private final Delivery delivery;
    private final int concurrency;
    private final Semaphore free;
    private final AtomicReference<@Nullable Throwable> end = new AtomicReference<>();

    SendRun(Journal journal, UsageSender sender, int concurrency) {
        this.journal = journal;
        this.delivery = new Delivery(journal, sender);
        this.concurrency = concurrency;
        free = new Semaphore(concurrency);
    }

    /** Ends the run before its end; what is being sent is finished first. */
    void end(Throwable cause) {
        if (!end.compareAndSet(null, cause)) {
            Throwable first = end.get();
            if (first != null && first != cause) {
                first.addSuppressed(cause);
            }
        }
    }

    /** Returns, in whatever way, when nothing is being sent any more. */
    void run() throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(concurrency, SendRun::thread);
        try (LineReader lines = journal.snapshot().lines()) {
            for (List<Planned> batch = next(lines); !batch.isEmpty() && end.get() == null; batch = next(lines)) {
                begin(batch);
                handOut(batch, workers);
            }
            free.acquire(concurrency);
        } catch (InterruptedException e) {
            workers.shutdownNow();
            throw e;
        } finally {
            workers.shutdown();
            awaitQuietly(workers);
        }
        rethrow(end.get());
        journal.force();
    }

    /** @param first whether it was never sent before */
    private record Planned(LedgerEntry.Usage usage, boolean first) {}

    private List<Planned> next(LineReader lines) throws IOException {
        List<Planned> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.size() < RECORDS_AHEAD * concurrency && bytes < BYTES_AHEAD && lines.next()) {
            if (lines.entry() instanceof LedgerEntry.Usage usage) {
                UsageState state = journal.state(usage.number());
                if (state == UsageState.PENDING || state == UsageState.UNKNOWN) {
                    batch.add(new Planned(usage, state == UsageState.PENDING));
                    bytes += lines.length();
                }
            }
        }
        return batch;
    }

    private void begin(List<Planned> batch) throws IOException {
        journal.begin(batch.stream().filter(Planned::first).map(Planned::usage).toList());
    }

    private void handOut(List<Planned> batch, ExecutorService workers) throws IOException, InterruptedException {
        int handedOut = 0;
        try {
            for (; handedOut < batch.size(); handedOut++) {
                free.acquire();
                if (end.get() != null) {
                    free.release();
                    return;
                }
                Planned planned = batch.get(handedOut);
                workers.execute(() -> send(planned));
            }
        } finally {
            takeBack(batch.subList(handedOut, batch.size()));
        }
    }

    private void send(Planned planned) {
        try {
            // It may have grown too old in the queue.
            if (planned.first() || journal.state(planned.usage().number()) == UsageState.UNKNOWN) {
                delivery.send(planned.usage(), planned.first());
            }
        } catch (Throwable e) {
            end(e);
        } finally {
            free.release();
        }
    }

    private void takeBack(List<Planned> batch) throws IOException {
        for (Planned planned : batch) {
            if (planned.first()) {
                LedgerEntry.Usage usage = planned.usage();
                journal.outcome(new LedgerEntry.Unsent(
                        usage.number(), usage.key(), journal.now(), "the run ended before its turn"));
            }
        }
    }

    private static void rethrow(@Nullable Throwable cause) throws IOException {
        if (cause instanceof IOException failure) {
            throw failure;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
    }

    private static void awaitQuietly(ExecutorService workers) {
        boolean interrupted = false;
        while (true) {
            try {
                if (workers.awaitTermination(1, TimeUnit.HOURS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
                workers.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "tallygate-usage-ledger");
        thread.setDaemon(true);
        return thread;
    }
}
