package tallygate.core.provider;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** The timers of the JDK. */
final class SystemTiming implements Timing {
    static final Timing INSTANCE = new SystemTiming();

    private SystemTiming() {}

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
}
