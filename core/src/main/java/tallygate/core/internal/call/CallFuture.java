package tallygate.client.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The future of a call: ending it by whatever means ends the exchange. */
final class CallFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Call call;
    private volatile boolean cancelled;

    private CallFuture(Call call) {
        this.call = call;
    }

    /** @param failures what the receiver is told for what went wrong inside */
    static <T extends @Nullable Object> CallFuture<T> of(
            Call call, CompletableFuture<T> result, UnaryOperator<Throwable> failures) {
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
        Throwable told = failures.apply(Failures.unwrap(failure));
        if (cancelled || told instanceof CancellationException) {
            super.cancel(true);
        } else {
            completeExceptionally(told);
        }
    }
}
