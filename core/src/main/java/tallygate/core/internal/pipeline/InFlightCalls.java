package tallygate.core.internal.pipeline;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import tallygate.core.internal.call.Call;
import tallygate.transport.spi.CallbackThreads;

/** The calls in flight, which closing the client aborts. Thread-safe. */
final class InFlightCalls {
    private final Set<Call<?>> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Adds a call, and returns whether it may begin; if not, the client is closed. */
    boolean enter(Call<?> call) {
        calls.add(call);
        if (closed) {
            calls.remove(call);
            return false;
        }
        return true;
    }

    void leave(Call<?> call) {
        calls.remove(call);
    }

    boolean closed() {
        return closed;
    }

    /** Aborts each call on a thread of its own: its receiver may block there, and closing must not wait for it. */
    void close() {
        closed = true;
        calls.forEach(call -> CompletableFuture.runAsync(call::abort, CallbackThreads.EXECUTOR));
    }
}
