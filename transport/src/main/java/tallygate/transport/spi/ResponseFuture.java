package tallygate.transport.spi;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A future whose cancellation, and that of every stage depending on it, aborts the exchange behind it. */
public final class ResponseFuture<T> extends CompletableFuture<T> {
    private final Runnable abort;
    private final @Nullable ResponseFuture<?> origin;

    /** @param abort closes the connection of an exchange in flight and completes nothing; may be called again */
    public ResponseFuture(Runnable abort) {
        this(abort, null);
    }

    private ResponseFuture(Runnable abort, @Nullable ResponseFuture<?> origin) {
        this.abort = abort;
        this.origin = origin;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (isDone()) {
            return super.cancel(mayInterruptIfRunning);
        }
        // First, because cancelling runs the stages that depend on this one, and they may block.
        abort.run();
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (origin != null) {
            origin.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }

    /** Creates the future that {@code thenApply} and similar methods return. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new ResponseFuture<>(abort, origin == null ? this : origin);
    }
}
