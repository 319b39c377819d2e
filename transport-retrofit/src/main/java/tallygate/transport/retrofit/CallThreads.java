package tallygate.transport.retrofit;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dispatcher;

/**
 * The threads of one transport. OkHttp blocks one for each exchange, and stages that depend on a response run there. Both
 * may block for any time, so there is no limit; idle threads end.
 */
final class CallThreads implements Executor {
    private static final long IDLE_SECONDS = 5;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            CallThreads::newThread,
            // After close there is no other thread, so the remaining tasks run on the current one.
            (task, full) -> task.run());

    /** Returns a dispatcher without the default limits of 64 calls, and 5 for each host. */
    Dispatcher newDispatcher() {
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return dispatcher;
    }

    /** Returns whether the current thread is one of a transport. */
    static boolean isCurrent() {
        return Thread.currentThread() instanceof CallThread;
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    void shutdown() {
        executor.shutdown();
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new CallThread(task, "tallygate-retrofit-call-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private static final class CallThread extends Thread {
        CallThread(Runnable task, String name) {
            super(task, name);
        }
    }
}
