package tallygate.genauth;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.ApiResponse;
import tallygate.core.Operation;
import tallygate.core.client.ProviderClient;

/**
 * The operations of a {@link ManagementClient} without waiting: each returns a future. Thread-safe, immutable. It shares
 * everything with the client it came from and ends with it, so it has nothing to close.
 */
public final class AsyncManagementClient implements ManagementAsyncApi {
    private final ProviderClient calls;
    private final Function<Consumer<ManagementOptions.Builder>, AsyncManagementClient> withOptions;

    AsyncManagementClient(
            ProviderClient calls, Function<Consumer<ManagementOptions.Builder>, AsyncManagementClient> withOptions) {
        this.calls = calls;
        this.withOptions = withOptions;
    }

    /** The same client with other options, as {@link ManagementClient#withOptions} says. */
    public AsyncManagementClient withOptions(Consumer<ManagementOptions.Builder> changes) {
        return withOptions.apply(changes);
    }

    @Override
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> call(
            Operation<Q, R> operation, Q request) {
        return calls.callAsync(operation, request);
    }

    /**
     * Like {@link #call}, with status, headers and request id of the response:
     *
     * <pre>{@code client.async().callForResponse(MeteringAndBillingOperations.GET_USAGE_INFO, null);}</pre>
     */
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<ApiResponse<R>> callForResponse(
            Operation<Q, R> operation, Q request) {
        return calls.callForResponseAsync(operation, request);
    }
}
