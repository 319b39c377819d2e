package tallygate.core.client;

import org.jspecify.annotations.Nullable;
import tallygate.core.ApiResponse;
import tallygate.core.Operation;
import tallygate.core.OperationCaller;

/**
 * What the blocking client of every provider has beside its operations. A client extends this class and implements the
 * generated interface of its operations. Thread-safe.
 */
public abstract class OperationClient implements OperationCaller, AutoCloseable {
    private final ProviderClient calls;
    private final boolean closesCalls;

    /** @param closesCalls false for a client with other options, which ends with the client it was made from */
    protected OperationClient(ProviderClient calls, boolean closesCalls) {
        this.calls = calls;
        this.closesCalls = closesCalls;
    }

    @Override
    public final <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request) {
        return calls.call(operation, request);
    }

    /**
     * Like {@link #call}, with status, headers and request id of the response:
     *
     * <pre>{@code client.callForResponse(MeteringAndBillingOperations.GET_USAGE_INFO, null).requestId();}</pre>
     */
    public final <Q extends @Nullable Object, R extends @Nullable Object> ApiResponse<R> callForResponse(
            Operation<Q, R> operation, Q request) {
        return calls.callForResponse(operation, request);
    }

    /**
     * Number of events that the listeners of this client missed because 1024 were waiting already: those of the
     * {@link tallygate.core.observe.CallListener} and the {@link tallygate.core.observe.DriftListener} together. If it
     * grows, a listener is too slow.
     */
    public final long droppedEvents() {
        return calls.droppedEvents();
    }

    /**
     * Ends the calls under way, blocking and asynchronous, with {@link tallygate.core.error.ClientClosedException}; later
     * calls fail with it as well. Closes the transport if the client found it on the class path, never one that you set.
     * Does nothing for a client that was made from another one with other options. Idempotent.
     */
    @Override
    public final void close() {
        if (closesCalls) {
            beforeClose();
            calls.close();
        }
    }

    /** Closes what the client has beside its calls, before they end. Default: nothing. */
    protected void beforeClose() {}

    /** The calls of this client. */
    protected final ProviderClient calls() {
        return calls;
    }
}
