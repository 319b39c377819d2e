package tallygate.core.internal.pipeline;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tallygate.core.internal.call.Call;
import tallygate.core.provider.Completions;

/** The future of a call: ending it in any way, or cancelling a stage that depends on it, aborts the exchange. */
final class CallFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Call<?> call;
    private final @Nullable CallFuture<?> origin;
    private volatile boolean cancelled;

    private CallFuture(Call<?> call, @Nullable CallFuture<?> origin) {
        this.call = call;
        this.origin = origin;
    }

    /** @param failures maps internal failures to the exceptions that the caller receives */
    static <T extends @Nullable Object> CallFuture<T> of(
            Call<?> call, CompletableFuture<T> result, UnaryOperator<Throwable> failures) {
        CallFuture<T> future = new CallFuture<>(call, null);
        future.whenComplete((value, failure) -> call.abort());
        result.whenComplete((value, failure) -> future.receive(value, failure, failures));
        return future;
    }

    /** Aborts before cancelling, because the stages that depend on this future run during the cancellation, and may block. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (isDone()) {
            return super.cancel(mayInterruptIfRunning);
        }
        (origin == null ? this : origin).cancelled = true;
        call.abort();
        boolean ended = super.cancel(mayInterruptIfRunning);
        if (origin != null) {
            origin.cancel(mayInterruptIfRunning);
        }
        return ended;
    }

    /** Creates the future that {@code thenApply} and similar methods return. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallFuture<>(call, origin == null ? this : origin);
    }

    private void receive(T value, @Nullable Throwable failure, UnaryOperator<Throwable> failures) {
        if (cancelled) {
            // The cancelling caller completes it.
            return;
        }
        if (failure == null) {
            complete(value);
            return;
        }
        Throwable mapped = failures.apply(Completions.unwrap(failure));
        if (mapped instanceof CancellationException) {
            super.cancel(true);
        } else {
            completeExceptionally(mapped);
        }
    }
}
