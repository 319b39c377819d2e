package tallygate.benchmarks.promise;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/** The timers of the transports: set and cleared once for each exchange, as a transport does. */
final class Timers {
    private static final long SECONDS = 30;

    private Timers() {}

    /** That of the JDK transport: one thread, tasks that leave it when they are cancelled, and one ahead of them all. */
    static Work ofTheJdkTransport(Work within) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS);
        return () -> {
            Future<?> deadline = timer.schedule(() -> {}, SECONDS, TimeUnit.SECONDS);
            try {
                return within.carryOut();
            } finally {
                deadline.cancel(false);
            }
        };
    }

    /** That of the Retrofit transport: okio's. */
    static Work ofTheRetrofitTransport(Work within) {
        return () -> {
            AsyncTimeout deadline = new AsyncTimeout();
            deadline.timeout(SECONDS, TimeUnit.SECONDS);
            deadline.enter();
            try {
                return within.carryOut();
            } finally {
                deadline.exit();
            }
        };
    }
}
