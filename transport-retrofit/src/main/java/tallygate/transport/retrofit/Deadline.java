package tallygate.transport.retrofit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/**
 * The end of an exchange's time, queueing and name resolution included, which the call timeout of OkHttp leaves out. It
 * shares the timer thread that OkHttp's sockets use.
 */
final class Deadline extends AsyncTimeout {
    private final Runnable onPassed;

    /** @param onPassed runs on the timer thread, so it must not block */
    Deadline(Duration delay, Runnable onPassed) {
        this.onPassed = onPassed;
        timeout(TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
    }

    @Override
    protected void timedOut() {
        onPassed.run();
    }
}
