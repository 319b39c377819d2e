package tallygate.core.internal.pipeline;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tallygate.core.internal.call.Call;
import tallygate.core.provider.Completions;

/** The future of a call: ending it in any way aborts the exchange. */
final class CallFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Call<?> call;
    private volatile boolean cancelled;

    private CallFuture(Call<?> call) {
        this.call = call;
    }

    /** @param failures maps what went wrong inside to what the receiver gets */
    static <T extends @Nullable Object> CallFuture<T> of(
            Call<?> call, CompletableFuture<T> result, UnaryOperator<Throwable> failures) {
        CallFuture<T> future = new CallFuture<>(call);
        future.whenComplete((value, failure) -> call.abort());
        result.whenComplete((value, failure) -> future.receive(value, failure, failures));
        return future;
    }

    /** Aborts first: the stages that depend on this future run in here and may take their time. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        cancelled = true;
        call.abort();
        return super.cancel(mayInterruptIfRunning);
    }

    private void receive(T value, @Nullable Throwable failure, UnaryOperator<Throwable> failures) {
        if (failure == null) {
            complete(value);
            return;
        }
        Throwable mapped = failures.apply(Completions.unwrap(failure));
        if (cancelled || mapped instanceof CancellationException) {
            super.cancel(true);
        } else {
            completeExceptionally(mapped);
        }
    }
}
