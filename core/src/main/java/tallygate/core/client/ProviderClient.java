package tallygate.core.client;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.ApiResponse;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.pipeline.ApiCaller;
import tallygate.core.provider.Outcome;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;

/** The calls of one client with one set of options. Immutable and thread-safe. */
public final class ProviderClient implements AutoCloseable {
    private final ApiCaller caller;
    private final CallSettings settings;

    ProviderClient(ApiCaller caller, CallSettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * The same client with other options; closing either closes both.
     *
     * @param headers all but the credentials
     */
    public ProviderClient with(RequestOptions options, Headers headers) {
        return new ProviderClient(caller, CallSettings.of(options, headers));
    }

    /** As {@link tallygate.core.OperationCaller#call} says. */
    public <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request) {
        return caller.call(operation, request, settings, Outcome.Success::value);
    }

    /** As {@link tallygate.core.AsyncOperationCaller#call} says. */
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> callAsync(
            Operation<Q, R> operation, Q request) {
        return caller.callAsync(operation, request, settings, Outcome.Success::value);
    }

    /** Like {@link #call}, with status, headers and request id of the response. */
    public <Q extends @Nullable Object, R extends @Nullable Object> ApiResponse<R> callForResponse(
            Operation<Q, R> operation, Q request) {
        return caller.call(operation, request, settings, caller::response);
    }

    /** Like {@link #callAsync}, with status, headers and request id of the response. */
    public <Q extends @Nullable Object, R extends @Nullable Object>
            CompletableFuture<ApiResponse<R>> callForResponseAsync(Operation<Q, R> operation, Q request) {
        return caller.callAsync(operation, request, settings, caller::response);
    }

    /**
     * A transport that sends requests made elsewhere with the credentials of this client, below its base URL only. Every
     * response is returned, refusals too; nothing is retried. Closing it does nothing.
     */
    public HttpTransport transport() {
        return caller.transport(settings);
    }

    /** How many events and reports the client's listeners missed because they were busy. */
    public long droppedEvents() {
        return caller.droppedEvents();
    }

    /** Ends the calls under way and later ones with {@link tallygate.core.error.ClientClosedException}. Idempotent. */
    @Override
    public void close() {
        caller.close();
    }
}
