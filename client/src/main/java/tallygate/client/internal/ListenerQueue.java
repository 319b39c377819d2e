package tallygate.client.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Hands events to a listener so that no call waits for it. Its thread ends when it has been idle; nothing needs closing. */
final class ListenerQueue<L> {
    private static final Logger LOGGER = System.getLogger("tallygate.client");

    private final L listener;
    private final ThreadPoolExecutor thread;
    private final AtomicBoolean toldOfFailure = new AtomicBoolean();
    private final AtomicBoolean toldOfDrop = new AtomicBoolean();

    /**
     * @param capacity how many events may wait; those beyond are dropped
     * @param name of the thread
     */
    ListenerQueue(L listener, int capacity, String name) {
        this.listener = listener;
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                2,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(capacity),
                work -> newThread(work, name),
                (event, executor) -> warnOnce(toldOfDrop, "events are dropped, because the listener is busy"));
    }

    /** For the listeners of a client, whose calls are not to be held up by them. */
    static <L> ListenerQueue<L> ofClient(L listener) {
        return new ListenerQueue<>(listener, 1024, "tallygate-listener");
    }

    void add(Consumer<L> event) {
        thread.execute(() -> deliver(event));
    }

    private void deliver(Consumer<L> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException | Error e) {
            // Without its message, which may hold anything.
            warnOnce(toldOfFailure, "a listener failed with " + e.getClass().getName());
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

    private static Thread newThread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
