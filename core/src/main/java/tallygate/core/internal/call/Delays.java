package tallygate.core.internal.call;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Timing;
import tallygate.transport.spi.CallbackThreads;

/** Delays a call before and between its requests; aborting the call ends the delay. */
public final class Delays {
    private final Timing timing;

    public Delays(Timing timing) {
        this.timing = timing;
    }

    /** Waits; returns a failure if the thread was interrupted. */
    public Optional<ExchangeFailure> sleep(Duration delay) {
        try {
            timing.sleep(delay);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new ExchangeFailure.Interrupted(
                    new InterruptedIOException("interrupted during a delay between two requests")));
        }
    }

    /** Continues after the delay, on another thread than the timer's: the stages of the caller's future may follow. */
    public <T> CompletableFuture<T> after(Call<?> call, Duration delay, Supplier<CompletableFuture<T>> next) {
        CompletableFuture<Void> timer = timing.after(delay);
        call.onAbort(() -> timer.cancel(true));
        return timer.thenComposeAsync(over -> next.get(), CallbackThreads.EXECUTOR);
    }
}
