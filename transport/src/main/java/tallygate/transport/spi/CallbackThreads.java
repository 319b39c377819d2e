package tallygate.transport.spi;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The daemon threads for code that may block: stages that depend on a response, request bodies, name lookups. The common pool
 * must not run it, because an application may have blocked all of its threads. One pool serves the whole JVM. It grows with
 * the tasks that block; idle threads end after two seconds.
 *
 * <p>A thread that takes a task while others are queued starts one more thread first. So no task waits for a blocking one,
 * and few threads handle a burst of short ones. A pool that wakes a thread for each task takes a fifth more CPU for bursts of
 * 64 calls.
 */
public final class CallbackThreads implements Executor {
    /** Never rejects a task, unless the system has no thread left. */
    public static final Executor EXECUTOR = new CallbackThreads(pool());

    private final Executor threads;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    /** Whether a thread was requested that has not read the queue yet. */
    private final AtomicBoolean called = new AtomicBoolean();

    CallbackThreads(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        callThread();
    }

    private void callThread() {
        if (called.compareAndSet(false, true)) {
            try {
                threads.execute(this::work);
            } catch (OutOfMemoryError e) {
                // The system has no thread left. The next task requests one again, for all that wait.
                called.set(false);
                throw e;
            }
        }
    }

    private void work() {
        called.set(false);
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            if (!waiting.isEmpty()) {
                callAnother();
            }
            task.run();
        }
    }

    private void callAnother() {
        try {
            callThread();
        } catch (OutOfMemoryError e) {
            // Then this thread takes the queued tasks after its own.
        }
    }

    private static Executor pool() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "tallygate-callback-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
