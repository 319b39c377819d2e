package tallygate.transport.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * An HTTP exchange or the opening handshake of a WebSocket, until it ends. It ends once, by the first of: success, a failure,
 * the deadline, a cancellation, the close of the transport. All except success abort the connection. Thread-safe.
 *
 * @param <T> the result of a success
 */
public abstract class PendingExchange<T> implements InFlight {
    private final Executor completion;
    private final Consumer<? super InFlight> onEnd;
    private final ResponseFuture<T> result = new ResponseFuture<>(this::cancel);
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param completion delivers a failure, and so runs the stages that depend on the result; they may block
     * @param onEnd called once, before the connection is aborted
     */
    protected PendingExchange(Executor completion, Consumer<? super InFlight> onEnd) {
        this.completion = completion;
        this.onEnd = onEnd;
    }

    /** Returns the result. Cancelling it, or a stage that depends on it, aborts the connection. */
    public final CompletableFuture<T> result() {
        return result;
    }

    /** Releases what only a running exchange needs: its deadline, its request body. Called once, and must not block. */
    protected abstract void release();

    /** Closes the connection, if there is one. Must not block. */
    protected abstract void abort();

    protected final boolean hasEnded() {
        return ended.get();
    }

    /** Ends the exchange, and returns whether this call ended it. The caller that ends it with success delivers the result. */
    protected final boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        release();
        onEnd.accept(this);
        return true;
    }

    protected final void fail(Throwable failure) {
        if (end()) {
            abort();
            completion.execute(() -> result.completeExceptionally(failure));
        }
    }

    /** Completes nothing: the future that is being cancelled completes itself. */
    private void cancel() {
        if (end()) {
            abort();
        }
    }
}
