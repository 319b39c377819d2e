package tallygate.client.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Time and chance of the pauses between attempts, so that a test need not wait for either. Thread-safe. */
public interface Timing {
    void sleep(Duration pause) throws InterruptedException;

    /** Completes after the pause. Cancelling the future removes its timer. */
    CompletableFuture<Void> after(Duration pause);

    /** From 0, inclusive, to 1, exclusive. */
    double random();

    static Timing system() {
        return SystemTiming.INSTANCE;
    }
}
