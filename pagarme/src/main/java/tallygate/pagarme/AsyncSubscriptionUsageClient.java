package tallygate.pagarme;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.client.Operation;
import tallygate.client.RequestOptions;
import tallygate.client.internal.ConfiguredCaller;

/**
 * The operations of a {@link SubscriptionUsageClient} without waiting: each returns a future. Thread-safe, immutable. It
 * shares everything with the client it came from and ends with it, so it has nothing to close.
 */
public final class AsyncSubscriptionUsageClient implements AsyncSubscriptionUsageApi {
    private final ConfiguredCaller caller;

    AsyncSubscriptionUsageClient(ConfiguredCaller caller) {
        this.caller = caller;
    }

    /** The same client with other options, as {@link SubscriptionUsageClient#withOptions} says. */
    public AsyncSubscriptionUsageClient withOptions(Consumer<RequestOptions.Builder> changes) {
        return new AsyncSubscriptionUsageClient(caller.with(changes));
    }

    @Override
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> call(
            Operation<Q, R> operation, Q request) {
        return caller.callAsync(operation, request);
    }
}
