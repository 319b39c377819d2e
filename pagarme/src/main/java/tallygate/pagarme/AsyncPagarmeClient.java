package tallygate.pagarme;

import java.util.function.Consumer;
import java.util.function.Function;
import tallygate.core.RequestOptions;
import tallygate.core.client.AsyncOperationClient;
import tallygate.core.client.ProviderClient;

/**
 * Calls the operations of a {@link PagarmeClient} without waiting: each returns a future. Thread-safe, immutable. It shares
 * everything with the client it was obtained from and ends with it, so it has nothing to close.
 */
public final class AsyncPagarmeClient extends AsyncOperationClient implements PagarmeAsyncApi {
    private final Function<Consumer<RequestOptions.Builder>, AsyncPagarmeClient> withOptions;

    AsyncPagarmeClient(
            ProviderClient calls, Function<Consumer<RequestOptions.Builder>, AsyncPagarmeClient> withOptions) {
        super(calls);
        this.withOptions = withOptions;
    }

    /** Returns the same client with other options, as {@link PagarmeClient#withOptions} says. */
    public AsyncPagarmeClient withOptions(Consumer<RequestOptions.Builder> changes) {
        return withOptions.apply(changes);
    }
}
