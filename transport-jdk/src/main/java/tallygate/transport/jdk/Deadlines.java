package tallygate.transport.jdk;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The timer of all exchanges. Its tasks only close connections and pass results on, so one thread is enough. */
final class Deadlines {
    /** Longer than any exchange, short enough for arithmetic in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final long BEAT_MILLIS = 1000;

    private static final ScheduledThreadPoolExecutor TIMER = create();
    private static final AtomicBoolean BEATING = new AtomicBoolean();

    private Deadlines() {}

    static Future<?> schedule(Duration delay, Runnable task) {
        if (!BEATING.get() && BEATING.compareAndSet(false, true)) {
            nextBeat();
        }
        return TIMER.schedule(task, clamp(delay).toNanos(), TimeUnit.NANOSECONDS);
    }

    static Duration clamp(Duration timeout) {
        return timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
    }

    /**
     * Keeps a task of our own at the head of the queue, once a second, while there are exchanges. The queue wakes its thread
     * for each new first task, which every deadline of a single caller is; that takes a fifth of such a call's CPU.
     */
    private static void nextBeat() {
        TIMER.schedule(Deadlines::beat, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void beat() {
        if (TIMER.getQueue().isEmpty()) {
            BEATING.set(false);
        } else {
            nextBeat();
        }
    }

    private static ScheduledThreadPoolExecutor create() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "tallygate-jdk-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }
}
