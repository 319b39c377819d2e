package tallygate.core.client;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.ApiResponse;
import tallygate.core.AsyncOperationCaller;
import tallygate.core.Operation;

/**
 * The base of the asynchronous client of every provider. It shares everything with the {@link OperationClient} it was
 * obtained from and ends with it, so it has nothing to close. Thread-safe and immutable.
 */
public abstract class AsyncOperationClient implements AsyncOperationCaller {
    private final ProviderClient calls;

    protected AsyncOperationClient(ProviderClient calls) {
        this.calls = calls;
    }

    @Override
    public final <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> call(
            Operation<Q, R> operation, Q request) {
        return calls.callAsync(operation, request);
    }

    /**
     * Calls as {@link #call} does, and returns status, headers and request id with the response:
     *
     * <pre>{@code client.async().callForResponse(MeteringAndBillingOperations.GET_USAGE_INFO, null);}</pre>
     */
    public final <Q extends @Nullable Object, R extends @Nullable Object>
            CompletableFuture<ApiResponse<R>> callForResponse(Operation<Q, R> operation, Q request) {
        return calls.callForResponseAsync(operation, request);
    }
}
