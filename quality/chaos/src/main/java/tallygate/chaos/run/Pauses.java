package tallygate.chaos.run;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a caller does between two calls. */
final class Pauses {
    private Pauses() {}

    /** Waits, from zero to the given time; whether it was told to stop. */
    static boolean stoppedWithin(CountDownLatch stop, Duration atMost, Random random) {
        try {
            return stop.await((long) (random.nextDouble() * atMost.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Somebody interrupted a caller between two calls.", e);
        }
    }
}
