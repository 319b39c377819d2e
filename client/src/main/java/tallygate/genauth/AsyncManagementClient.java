package tallygate.genauth;

import java.util.function.Consumer;
import java.util.function.Function;
import tallygate.core.client.AsyncOperationClient;
import tallygate.core.client.ProviderClient;

/**
 * Calls the operations of a {@link ManagementClient} without waiting: each returns a future. Thread-safe, immutable. It
 * shares everything with the client it was obtained from and ends with it, so it has nothing to close.
 *
 * <pre>{@code
 * client.async().getUsageInfo().thenAccept(usage -> show(Entitlement.listOf(usage)));
 * }</pre>
 */
public final class AsyncManagementClient extends AsyncOperationClient implements ManagementAsyncApi {
    private final Function<Consumer<ManagementOptions.Builder>, AsyncManagementClient> withOptions;

    AsyncManagementClient(
            ProviderClient calls, Function<Consumer<ManagementOptions.Builder>, AsyncManagementClient> withOptions) {
        super(calls);
        this.withOptions = withOptions;
    }

    /** Returns the same client with other options, as {@link ManagementClient#withOptions} says. */
    public AsyncManagementClient withOptions(Consumer<ManagementOptions.Builder> changes) {
        return withOptions.apply(changes);
    }
}
