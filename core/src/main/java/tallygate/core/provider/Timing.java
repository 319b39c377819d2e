package tallygate.core.provider;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** Clock and random source of the delays between attempts; tests replace it. Thread-safe. */
public interface Timing {
    void sleep(Duration delay) throws InterruptedException;

    /** Returns a future that completes after the delay. Cancelling it removes its timer. */
    CompletableFuture<Void> after(Duration delay);

    /** Returns a random number from 0, inclusive, to 1, exclusive. */
    double random();

    /** Returns the timers of the JDK. */
    static Timing system() {
        return new Timing() {
            @Override
            public void sleep(Duration delay) throws InterruptedException {
                NANOSECONDS.sleep(delay.toNanos());
            }

            @Override
            @SuppressWarnings("NullAway") // The only value of Void.
            public CompletableFuture<Void> after(Duration delay) {
                return new CompletableFuture<Void>().completeOnTimeout(null, delay.toNanos(), NANOSECONDS);
            }

            @Override
            public double random() {
                return ThreadLocalRandom.current().nextDouble();
            }
        };
    }
}
