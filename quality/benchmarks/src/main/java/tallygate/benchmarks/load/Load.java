package tallygate.benchmarks.load;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import tallygate.benchmarks.peer.Peer;
import tallygate.benchmarks.peer.Question;

/** Keeps a peer busy for a slice of time and measures what it did and took. */
final class Load {
    private final Peer peer;
    private final Question question;
    private final AllocationMeter allocation;

    Load(Peer peer, Question question, AllocationMeter allocation) {
        this.peer = peer;
        this.question = question;
        this.allocation = allocation;
    }

    /** Callers that ask one thing after the other, each on a thread of its own. */
    Measurement callers(int callers, ExecutorService threads, long millis) throws Exception {
        return measured(() -> {
            long end = System.nanoTime() + millis * 1_000_000;
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> askUntil(end)));
            }
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> caller : running) {
                latencies.add(caller.get());
            }
            return latencies;
        });
    }

    private long[] askUntil(long end) throws Exception {
        Latencies latencies = new Latencies();
        for (long begun = System.nanoTime(); begun < end; ) {
            peer.ask(question);
            long done = System.nanoTime();
            latencies.add(done - begun);
            begun = done;
        }
        return latencies.toArray();
    }

    /** So many calls in flight at any time, begun by one thread that never waits for an answer. */
    Measurement inFlight(int most, long millis) throws Exception {
        return measured(() -> {
            Latencies latencies = new Latencies();
            AtomicReference<Throwable> failed = new AtomicReference<>();
            Semaphore free = new Semaphore(most);
            long end = System.nanoTime() + millis * 1_000_000;
            for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
                free.acquire();
                long asked = System.nanoTime();
                CompletableFuture<?> answer = peer.askAsync(question);
                answer.whenComplete((value, failure) -> {
                    if (failure == null) {
                        latencies.add(System.nanoTime() - asked);
                    } else {
                        failed.set(failure);
                    }
                    free.release();
                });
            }
            free.acquire(most);
            if (failed.get() != null) {
                throw new IllegalStateException("A call failed, so the slice means nothing", failed.get());
            }
            return List.of(latencies.toArray());
        });
    }

    private Measurement measured(Callable<List<long[]>> work) throws Exception {
        try (ThreadWatch threads = new ThreadWatch()) {
            long bytes = allocation.bytes();
            long processor = processorNanos();
            long from = System.nanoTime();
            List<long[]> latencies = work.call();
            long nanos = System.nanoTime() - from;
            long processorNanos = processorNanos() - processor;
            long[] sorted =
                    latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            long allocated = allocation.bytes() - bytes - 16L * sorted.length;
            return new Measurement(
                    sorted.length,
                    nanos,
                    processorNanos,
                    allocated,
                    at(sorted, 0.50),
                    at(sorted, 0.99),
                    threads.most());
        }
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Looks at the number of threads now and then. */
    private static final class ThreadWatch implements AutoCloseable {
        private final AtomicInteger most = new AtomicInteger();
        private final Thread thread = new Thread(this::watch, "thread-watch");

        ThreadWatch() {
            thread.setDaemon(true);
            thread.start();
        }

        private void watch() {
            try {
                while (true) {
                    most.accumulateAndGet(ManagementFactory.getThreadMXBean().getThreadCount(), Math::max);
                    Thread.sleep(50);
                }
            } catch (InterruptedException closed) {
                // The slice is over.
            }
        }

        int most() {
            return most.get();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    /** Grows by doubling; made for many threads or for one. */
    private static final class Latencies {
        private long[] nanos = new long[1 << 12];
        private int size;

        synchronized void add(long latency) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * size);
            }
            nanos[size++] = latency;
        }

        synchronized long[] toArray() {
            return LongStream.of(nanos).limit(size).toArray();
        }
    }
}
