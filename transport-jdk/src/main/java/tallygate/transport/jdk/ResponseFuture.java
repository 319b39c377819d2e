package tallygate.transport.jdk;

import java.util.concurrent.CompletableFuture;

/** A future whose cancellation, and that of every stage depending on it, aborts the exchange behind it. */
final class ResponseFuture<T> extends CompletableFuture<T> {
    private final Runnable abort;

    ResponseFuture(Runnable abort) {
        this.abort = abort;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (!isDone()) {
            // First, because cancelling runs the dependent stages, and one of them may block.
            abort.run();
        }
        return super.cancel(mayInterruptIfRunning);
    }

    /** What {@code thenApply} and its kin return. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new ResponseFuture<>(abort);
    }
}
