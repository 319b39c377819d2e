package tallygate.transport.jdk;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where stages that depend on a response run, and where a request body that may block is read: never on the one thread
 * that moves the bytes of every connection. A stage may block, so the pool grows with those that do; idle threads go.
 */
final class CallbackThreads {
    static final Executor EXECUTOR = create();

    private CallbackThreads() {}

    private static Executor create() {
        AtomicInteger count = new AtomicInteger();
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "tallygate-jdk-callback-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
