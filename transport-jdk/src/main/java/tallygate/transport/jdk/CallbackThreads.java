package tallygate.transport.jdk;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where stages that depend on a response run, and where a request body that may block is read: never on the one thread
 * that moves the bytes of every connection. A stage may block, so the pool grows with those that do; idle threads go.
 *
 * <p>Whoever takes a task while others wait calls one more thread first. So no task waits for one that blocks, and a burst
 * of short ones is worked off by a few threads, without waking one for each.
 */
final class CallbackThreads implements Executor {
    static final Executor EXECUTOR = new CallbackThreads(pool());

    private final Executor threads;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    /** Whether a thread was called that has not looked at the queue yet. */
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
                // The system gave no thread. The next task asks again, for all that wait.
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
            // Then this thread comes back for those that wait, after the task it has taken.
        }
    }

    private static Executor pool() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "tallygate-jdk-callback-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
