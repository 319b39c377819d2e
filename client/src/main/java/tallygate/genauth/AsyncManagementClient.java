package tallygate.genauth;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.client.Operation;
import tallygate.client.RequestOptions;
import tallygate.client.internal.ApiCaller;
import tallygate.client.internal.CallSettings;

/**
 * The operations of a {@link ManagementClient} without waiting: each returns a future. Thread-safe, immutable. It shares
 * everything with the client it came from and ends with it, so it has nothing to close.
 */
public final class AsyncManagementClient implements AsyncManagementApi {
    private final ApiCaller caller;
    private final GenAuthHeaders headers;
    private final RequestOptions options;
    private final CallSettings settings;

    AsyncManagementClient(ApiCaller caller, GenAuthHeaders headers, RequestOptions options) {
        this.caller = caller;
        this.headers = headers;
        this.options = options;
        this.settings = headers.settings(options);
    }

    /** The same client with other options, as {@link ManagementClient#withOptions} says. */
    public AsyncManagementClient withOptions(Consumer<RequestOptions.Builder> changes) {
        return new AsyncManagementClient(caller, headers, options.with(changes));
    }

    @Override
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> call(
            Operation<Q, R> operation, Q request) {
        return caller.callAsync(operation, request, settings);
    }
}
