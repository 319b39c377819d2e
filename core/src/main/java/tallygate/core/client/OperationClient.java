package tallygate.core.client;

import org.jspecify.annotations.Nullable;
import tallygate.core.ApiResponse;
import tallygate.core.Operation;
import tallygate.core.OperationCaller;

/**
 * The base of the blocking client of every provider. A client extends this class and implements the generated interface of
 * its operations. Thread-safe.
 */
public abstract class OperationClient implements OperationCaller, AutoCloseable {
    private final ProviderClient calls;
    private final boolean closesCalls;

    /** @param closesCalls false for a client with other options, which ends with the client it was obtained from */
    protected OperationClient(ProviderClient calls, boolean closesCalls) {
        this.calls = calls;
        this.closesCalls = closesCalls;
    }

    @Override
    public final <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request) {
        return calls.call(operation, request);
    }

    /**
     * Calls as {@link #call} does, and returns status, headers and request id with the response:
     *
     * <pre>{@code client.callForResponse(MeteringAndBillingOperations.GET_USAGE_INFO, null).requestId();}</pre>
     */
    public final <Q extends @Nullable Object, R extends @Nullable Object> ApiResponse<R> callForResponse(
            Operation<Q, R> operation, Q request) {
        return calls.callForResponse(operation, request);
    }

    /**
     * Returns how many events the listeners of this client missed because 1024 were queued already: those of the
     * {@link tallygate.core.observe.CallListener} and the {@link tallygate.core.observe.DriftListener} together. If it grows,
     * a listener is too slow.
     */
    public final long droppedEvents() {
        return calls.droppedEvents();
    }

    /**
     * Ends the calls in flight, blocking and asynchronous, with {@link tallygate.core.error.ClientClosedException}; later
     * calls fail with it as well. Closes the transport if the client found it on the class path, never one that you set. Does
     * nothing for a client that was obtained from another one with other options. Idempotent.
     */
    @Override
    public final void close() {
        if (closesCalls) {
            beforeClose();
            calls.close();
        }
    }

    /** Closes further resources of the client, before its calls end. Default: nothing. */
    protected void beforeClose() {}

    /** Returns the calls of this client. */
    protected final ProviderClient calls() {
        return calls;
    }
}
