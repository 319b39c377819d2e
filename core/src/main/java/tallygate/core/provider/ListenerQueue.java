package tallygate.core.provider;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers events to a listener so that no call waits for it. Its thread ends when it is idle; it need not be closed.
 *
 * <p>Waking a thread costs more than an event. So the thread may pause when the queue is empty, and is woken early only when
 * the queue is half full. An event that arrives after the pause is delivered at once. Thread-safe.
 */
public final class ListenerQueue<L> {
    private final L listener;
    private final int capacity;
    private final Duration pause;
    private final BlockingQueue<Runnable> queued;
    private final ThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;
    private final WarningOnce failed = new WarningOnce();
    private final WarningOnce behind = new WarningOnce();
    private final LongAdder dropped = new LongAdder();

    /**
     * @param capacity how many events may be queued; further ones are dropped
     * @param pause how long the thread waits for more events once the queue is empty; zero for not at all
     * @param name of the thread
     */
    public ListenerQueue(L listener, int capacity, Duration pause, String name) {
        this.listener = listener;
        this.capacity = capacity;
        this.pause = pause;
        this.queued = new LinkedBlockingQueue<>(capacity);
        this.executor = new ThreadPoolExecutor(
                0, 1, 2, TimeUnit.SECONDS, queued, work -> newThread(work, name), (event, executor) -> drop());
    }

    /** Creates a queue for a listener of calls, which drops events beyond 1024. */
    public static <L> ListenerQueue<L> ofClient(L listener) {
        return new ListenerQueue<>(listener, 1024, Duration.ofMillis(5), "tallygate-listener");
    }

    public void add(Consumer<L> event) {
        executor.execute(() -> deliver(event));
        if (queued.size() >= capacity / 2) {
            flush();
        }
    }

    /** Returns how many events the listener missed because too many were queued. */
    public long dropped() {
        return dropped.sum();
    }

    /** Ends a pause, so that queued events are delivered now. */
    public void flush() {
        LockSupport.unpark(thread);
    }

    private void deliver(Consumer<L> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException | Error e) {
            // Without its message, which may hold anything.
            failed.log("a listener failed with " + e.getClass().getName());
        }
        if (queued.isEmpty()) {
            LockSupport.parkNanos(this, pause.toNanos());
        }
    }

    private void drop() {
        dropped.increment();
        behind.log("events are dropped, because the listener is busy");
    }

    private Thread newThread(Runnable work, String name) {
        Thread created = new Thread(work, name);
        created.setDaemon(true);
        thread = created;
        return created;
    }
}
