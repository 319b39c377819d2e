package tallygate.pagarme;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.ApiResponse;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.client.ProviderClient;

/**
 * The operations of a {@link PagarmeClient} without waiting: each returns a future. Thread-safe, immutable. It
 * shares everything with the client it came from and ends with it, so it has nothing to close.
 */
public final class AsyncPagarmeClient implements PagarmeAsyncApi {
    private final ProviderClient calls;
    private final Function<Consumer<RequestOptions.Builder>, AsyncPagarmeClient> withOptions;

    AsyncPagarmeClient(
            ProviderClient calls, Function<Consumer<RequestOptions.Builder>, AsyncPagarmeClient> withOptions) {
        this.calls = calls;
        this.withOptions = withOptions;
    }

    /** The same client with other options, as {@link PagarmeClient#withOptions} says. */
    public AsyncPagarmeClient withOptions(Consumer<RequestOptions.Builder> changes) {
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
     * <pre>{@code client.async().callForResponse(PlansOperations.GET_PLAN, request);}</pre>
     */
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<ApiResponse<R>> callForResponse(
            Operation<Q, R> operation, Q request) {
        return calls.callForResponseAsync(operation, request);
    }
}
