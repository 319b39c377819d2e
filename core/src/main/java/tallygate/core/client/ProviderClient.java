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

/** The calls of one client with one set of options, for {@link OperationClient}. Immutable and thread-safe. */
public final class ProviderClient {
    private final ApiCaller caller;
    private final CallSettings settings;

    ProviderClient(ApiCaller caller, CallSettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * Returns the same client with other options; closing either closes both.
     *
     * @param headers without the credentials
     */
    public ProviderClient with(RequestOptions options, Headers headers) {
        return new ProviderClient(caller, CallSettings.of(options, headers));
    }

    /**
     * Returns a transport that sends other requests with the credentials of this client, below its base URL only. Every
     * response is returned, error responses included; nothing is retried. Closing it does nothing.
     */
    public HttpTransport transport() {
        return caller.transport(settings);
    }

    <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request) {
        return caller.call(operation, request, settings, Outcome.Success::value);
    }

    <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> callAsync(
            Operation<Q, R> operation, Q request) {
        return caller.callAsync(operation, request, settings, Outcome.Success::value);
    }

    <Q extends @Nullable Object, R extends @Nullable Object> ApiResponse<R> callForResponse(
            Operation<Q, R> operation, Q request) {
        return caller.call(operation, request, settings, caller::response);
    }

    <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<ApiResponse<R>> callForResponseAsync(
            Operation<Q, R> operation, Q request) {
        return caller.callAsync(operation, request, settings, caller::response);
    }

    long droppedEvents() {
        return caller.droppedEvents();
    }

    void close() {
        caller.close();
    }
}
