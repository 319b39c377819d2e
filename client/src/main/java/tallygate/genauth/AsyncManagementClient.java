package tallygate.genauth;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;

/**
 * The operations of a {@link ManagementClient} without waiting: each returns a future. Thread-safe, immutable. It shares
 * everything with the client it came from and ends with it, so it has nothing to close.
 */
public final class AsyncManagementClient implements ManagementAsyncApi {
    private final ManagementClient client;

    AsyncManagementClient(ManagementClient client) {
        this.client = client;
    }

    /** The same client with other options, as {@link ManagementClient#withOptions} says. */
    public AsyncManagementClient withOptions(Consumer<ManagementOptions.Builder> changes) {
        return client.withOptions(changes).async();
    }

    @Override
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> call(
            Operation<Q, R> operation, Q request) {
        return client.calls().callAsync(operation, request);
    }
}
