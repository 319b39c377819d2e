package tallygate.transport.jdk;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one timer of all exchanges. Its tasks only close connections and hand results on, so one thread is enough. */
final class Deadlines {
    /** Longer than any exchange, short enough for arithmetic in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final ScheduledThreadPoolExecutor TIMER = create();

    private Deadlines() {}

    static Future<?> schedule(Duration delay, Runnable task) {
        return TIMER.schedule(task, clamp(delay).toNanos(), TimeUnit.NANOSECONDS);
    }

    static Duration clamp(Duration timeout) {
        return timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
    }

    private static ScheduledThreadPoolExecutor create() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "tallygate-jdk-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(2, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }
}
