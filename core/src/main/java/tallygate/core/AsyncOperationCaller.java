package tallygate.core;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls operations without waiting for them. Thread-safe. Sections are default methods over it. */
public interface AsyncOperationCaller {
    /**
     * Sends one request. The future fails as {@link OperationCaller#call} throws; this method itself does not throw.
     *
     * <p>Cancelling the future aborts the exchange and closes its connection; so does completing it by other means, for
     * example {@link CompletableFuture#orTimeout}, and cancelling a stage that depends on it. Such stages may block.
     */
    <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> call(
            Operation<Q, R> operation, Q request);
}
