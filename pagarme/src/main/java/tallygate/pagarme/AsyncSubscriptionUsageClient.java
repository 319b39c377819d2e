package tallygate.pagarme;

import java.util.function.Consumer;
import java.util.function.Function;
import tallygate.core.RequestOptions;
import tallygate.core.client.AsyncOperationClient;
import tallygate.core.client.ProviderClient;

/**
 * Calls the operations of a {@link SubscriptionUsageClient} without waiting: each returns a future. Thread-safe, immutable.
 * It shares everything with the client it was obtained from and ends with it, so it has nothing to close.
 */
public final class AsyncSubscriptionUsageClient extends AsyncOperationClient implements SubscriptionUsageAsyncApi {
    private final Function<Consumer<RequestOptions.Builder>, AsyncSubscriptionUsageClient> withOptions;

    AsyncSubscriptionUsageClient(
            ProviderClient calls,
            Function<Consumer<RequestOptions.Builder>, AsyncSubscriptionUsageClient> withOptions) {
        super(calls);
        this.withOptions = withOptions;
    }

    /** Returns the same client with other options, as {@link SubscriptionUsageClient#withOptions} says. */
    public AsyncSubscriptionUsageClient withOptions(Consumer<RequestOptions.Builder> changes) {
        return withOptions.apply(changes);
    }
}
