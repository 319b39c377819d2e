package tallygate.transport.retrofit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/**
 * The deadline of an exchange. It includes queueing and name resolution, which the call timeout of OkHttp does not. It shares
 * the timer thread of OkHttp's sockets.
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
