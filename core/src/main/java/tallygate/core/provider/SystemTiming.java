package tallygate.client.internal;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** The timing of the JDK, which needs no thread of ours. */
final class SystemTiming implements Timing {
    static final Timing INSTANCE = new SystemTiming();

    private SystemTiming() {}

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        NANOSECONDS.sleep(pause.toNanos());
    }

    @Override
    @SuppressWarnings("NullAway") // The only value of Void.
    public CompletableFuture<Void> after(Duration pause) {
        return new CompletableFuture<Void>().completeOnTimeout(null, pause.toNanos(), NANOSECONDS);
    }

    @Override
    public double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
