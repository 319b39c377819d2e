package tallygate.transport.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import tallygate.transport.WebSocketListener;

/** Notifies a listener as its contract requires: one call at a time, in order, the end once and last. Thread-safe. */
public final class WebSocketCalls {
    private final WebSocketListener listener;
    private final Executor threads;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private boolean ended;
    private volatile boolean silenced;

    /** @param threads where the listener may block */
    public WebSocketCalls(WebSocketListener listener, Executor threads) {
        this.listener = listener;
        this.threads = threads;
    }

    /** Queues a call of the listener; does nothing after the end. */
    public synchronized void message(Consumer<WebSocketListener> call) {
        if (!ended) {
            append(call);
        }
    }

    /** Queues the last call of the listener, and returns whether this was the first end; the listener receives that one only. */
    public synchronized boolean end(Consumer<WebSocketListener> call) {
        if (ended) {
            return false;
        }
        ended = true;
        append(call);
        return true;
    }

    /** Ends without a call, drops the calls that have not begun, and returns whether this was the first end. */
    public synchronized boolean silence() {
        silenced = true;
        boolean first = !ended;
        ended = true;
        return first;
    }

    public synchronized boolean hasEnded() {
        return ended;
    }

    private void append(Consumer<WebSocketListener> call) {
        last = last.thenRunAsync(() -> run(call), threads);
    }

    private void run(Consumer<WebSocketListener> call) {
        if (silenced) {
            return;
        }
        try {
            call.accept(listener);
        } catch (RuntimeException | Error dropped) {
            // The listener must not throw; the next call is due in any case.
        }
    }
}
