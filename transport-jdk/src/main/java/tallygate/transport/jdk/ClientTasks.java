package tallygate.transport.jdk;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tasks of the JDK's client. The client's own pool costs half its speed, so nearly all tasks run at once, on the
 * selector thread that every connection needs. The tasks of a TLS handshake are the exception: a trust manager may query a
 * server whether a certificate is revoked, and holds the lock of its connection meanwhile. The task that requests a handshake
 * takes that lock afterwards, and so may any other. Therefore a handshake starts when that task has returned, and until it
 * has ended the other tasks run on threads as well.
 */
final class ClientTasks implements Executor {
    /** The only way to recognise them: the client passes no other tasks of this class to the executor. */
    private static final String HANDSHAKE = "jdk.internal.net.http.common.SSLFlowDelegate$$Lambda";

    private final Executor threads;
    private final Predicate<Runnable> isHandshake;
    /** The handshakes that were requested and have not ended. */
    private final AtomicInteger handshakes = new AtomicInteger();
    /** Starts the handshakes that the task of this thread has requested; null if the thread runs no task. */
    @SuppressWarnings("ThreadLocalUsage") // A task of one client may run inside a task of another.
    private final ThreadLocal<@Nullable Runnable> afterTask = new ThreadLocal<>();

    /** @param threads for tasks that may block */
    ClientTasks(Executor threads) {
        this(threads, task -> task.getClass().getName().startsWith(HANDSHAKE));
    }

    ClientTasks(Executor threads, Predicate<Runnable> isHandshake) {
        this.threads = threads;
        this.isHandshake = isHandshake;
    }

    @Override
    public void execute(Runnable task) {
        if (isHandshake.test(task)) {
            handshakes.incrementAndGet();
            startAfterTask(task);
        } else if (handshakes.get() > 0) {
            threads.execute(task);
        } else {
            run(task);
        }
    }

    private void startAfterTask(Runnable handshake) {
        Runnable before = afterTask.get();
        if (before == null) {
            start(handshake);
        } else {
            afterTask.set(() -> {
                before.run();
                start(handshake);
            });
        }
    }

    private static void startNothing() {}

    private void start(Runnable handshake) {
        threads.execute(() -> {
            try {
                handshake.run();
            } finally {
                handshakes.decrementAndGet();
            }
        });
    }

    private void run(Runnable task) {
        if (afterTask.get() != null) {
            task.run();
            return;
        }
        afterTask.set(ClientTasks::startNothing);
        try {
            task.run();
        } finally {
            Runnable start = afterTask.get();
            // Set to null instead of removed, because removal costs an object for each task.
            afterTask.set(null);
            start.run();
        }
    }
}
