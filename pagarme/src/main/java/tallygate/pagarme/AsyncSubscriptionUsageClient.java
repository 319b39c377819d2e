package tallygate.pagarme;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;

/**
 * The operations of a {@link SubscriptionUsageClient} without waiting: each returns a future. Thread-safe, immutable. It
 * shares everything with the client it came from and ends with it, so it has nothing to close.
 */
public final class AsyncSubscriptionUsageClient implements SubscriptionUsageAsyncApi {
    private final SubscriptionUsageClient client;

    AsyncSubscriptionUsageClient(SubscriptionUsageClient client) {
        this.client = client;
    }

    /** The same client with other options, as {@link SubscriptionUsageClient#withOptions} says. */
    public AsyncSubscriptionUsageClient withOptions(Consumer<RequestOptions.Builder> changes) {
        return client.withOptions(changes).async();
    }

    @Override
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> call(
            Operation<Q, R> operation, Q request) {
        return client.calls().callAsync(operation, request);
    }
}
