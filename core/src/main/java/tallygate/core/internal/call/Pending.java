package tallygate.core.internal.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.Completions;
import tallygate.core.provider.ExchangeFailure;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.spi.CallbackThreads;

/**
 * A result that a call needs before it can be sent, awaited at most until its deadline.
 *
 * @param what for messages, for example "credentials"
 * @param unavailable creates the result of a failure
 */
public record Pending<T>(
        Call<?> call, CompletableFuture<T> future, String what, Function<ExchangeFailure, T> unavailable) {
    public T await() {
        try {
            return future.get(call.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable.apply(new ExchangeFailure.Interrupted(
                    new InterruptedIOException("interrupted while waiting for " + what)));
        } catch (TimeoutException e) {
            return unavailable.apply(call.pastDeadline());
        } catch (ExecutionException e) {
            return unexpected(e.getCause());
        }
    }

    /**
     * Waits as {@link #await} does, without blocking. A call that had to wait continues on a thread of its own, because
     * neither the thread that completed the future nor the timer should run all waiting calls.
     */
    public CompletableFuture<T> awaitAsync() {
        if (future.isDone() && !future.isCompletedExceptionally()) {
            return future;
        }
        call.onAbort(() -> future.cancel(true));
        return future.orTimeout(call.remaining().toNanos(), TimeUnit.NANOSECONDS)
                .handleAsync(
                        (result, failure) -> failure == null ? result : failed(Completions.unwrap(failure)),
                        CallbackThreads.EXECUTOR);
    }

    private T failed(Throwable cause) {
        return cause instanceof TimeoutException ? unavailable.apply(call.pastDeadline()) : unexpected(cause);
    }

    private T unexpected(@Nullable Throwable cause) {
        return unavailable.apply(new ExchangeFailure.NotSent(
                Reason.REQUEST_NOT_SENT, new IOException("could not obtain " + what, cause)));
    }
}
