package tallygate.client.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to a listener so that no call waits for it. Its thread ends when it has been idle; nothing needs closing.
 *
 * <p>Waking a thread costs more than an event. So the thread may rest when it has delivered what there was, and nobody wakes
 * it before its time unless half of the places are taken. An event that finds it idle for longer is delivered at once.
 */
final class ListenerQueue<L> {
    private static final Logger LOGGER = System.getLogger("tallygate.client");

    private final L listener;
    private final int capacity;
    private final Duration rest;
    private final BlockingQueue<Runnable> waiting;
    private final ThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;
    private final AtomicBoolean toldOfFailure = new AtomicBoolean();
    private final AtomicBoolean toldOfDrop = new AtomicBoolean();

    /**
     * @param capacity how many events may wait; those beyond are dropped
     * @param rest how long the thread pauses before it looks for more events; zero for not at all
     * @param name of the thread
     */
    ListenerQueue(L listener, int capacity, Duration rest, String name) {
        this.listener = listener;
        this.capacity = capacity;
        this.rest = rest;
        this.waiting = new LinkedBlockingQueue<>(capacity);
        this.executor = new ThreadPoolExecutor(
                0,
                1,
                2,
                TimeUnit.SECONDS,
                waiting,
                work -> newThread(work, name),
                (event, executor) -> warnOnce(toldOfDrop, "events are dropped, because the listener is busy"));
    }

    /** For the listeners of a client, whose calls are not to be held up by them. */
    static <L> ListenerQueue<L> ofClient(L listener) {
        return new ListenerQueue<>(listener, 1024, Duration.ofMillis(5), "tallygate-listener");
    }

    void add(Consumer<L> event) {
        executor.execute(() -> deliver(event));
        if (waiting.size() >= capacity / 2) {
            hurry();
        }
    }

    /** Ends a rest: what waits is delivered now. For the moment after which no more events come. */
    void hurry() {
        LockSupport.unpark(thread);
    }

    private void deliver(Consumer<L> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException | Error e) {
            // Without its message, which may hold anything.
            warnOnce(toldOfFailure, "a listener failed with " + e.getClass().getName());
        }
        if (waiting.isEmpty()) {
            LockSupport.parkNanos(this, rest.toNanos());
        }
    }

    private static void warnOnce(AtomicBoolean told, String what) {
        try {
            if (told.compareAndSet(false, true)) {
                LOGGER.log(Level.WARNING, "{0}; this is logged once", what);
            }
        } catch (RuntimeException loggingFailed) {
            // A broken logging backend must not change the result of a call.
        }
    }

    private Thread newThread(Runnable work, String name) {
        Thread created = new Thread(work, name);
        created.setDaemon(true);
        thread = created;
        return created;
    }
}
