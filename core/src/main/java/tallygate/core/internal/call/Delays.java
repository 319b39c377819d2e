package tallygate.client.internal;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The pauses of a call between and before its requests; what ends the call ends them. */
final class Pauses {
    private final Timing timing;

    Pauses(Timing timing) {
        this.timing = timing;
    }

    void sleep(Duration pause) throws InterruptedIOException {
        try {
            timing.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted during a pause between two requests");
        }
    }

    /** Goes on after the pause, on another thread than the timer's: the stages of the caller's future may follow. */
    <T> CompletableFuture<T> after(Call call, Duration pause, Supplier<CompletableFuture<T>> next) {
        CompletableFuture<Void> timer = timing.after(pause);
        call.onAbort(() -> timer.cancel(true));
        return timer.thenComposeAsync(over -> next.get());
    }
}
