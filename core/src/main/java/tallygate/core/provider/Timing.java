package tallygate.core.provider;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Clock and random source of the delays between attempts; tests replace it. Thread-safe. */
public interface Timing {
    void sleep(Duration delay) throws InterruptedException;

    /** Completes after the delay. Cancelling the future removes its timer. */
    CompletableFuture<Void> after(Duration delay);

    /** From 0, inclusive, to 1, exclusive. */
    double random();

    static Timing system() {
        return SystemTiming.INSTANCE;
    }
}
