package tallygate.client.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.client.Operation;
import tallygate.client.RequestOptions;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;

/** An engine, and the options of the calls made through here. Immutable. */
public final class ConfiguredCaller implements AutoCloseable {
    private final ApiCaller caller;
    private final Function<RequestOptions, Headers> headers;
    private final RequestOptions options;
    private final CallSettings settings;

    /** @param headers what to send with given options, all but the credentials */
    public ConfiguredCaller(ApiCaller caller, Function<RequestOptions, Headers> headers, RequestOptions options) {
        this.caller = caller;
        this.headers = headers;
        this.options = options;
        this.settings = CallSettings.of(options, headers.apply(options));
    }

    /** The same engine with other options. */
    public ConfiguredCaller with(Consumer<RequestOptions.Builder> changes) {
        return new ConfiguredCaller(caller, headers, options.with(changes));
    }

    /** As {@link tallygate.client.OperationCaller#call} says. */
    public <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request) {
        return caller.call(operation, request, settings);
    }

    /** As {@link tallygate.client.AsyncOperationCaller#call} says. */
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> callAsync(
            Operation<Q, R> operation, Q request) {
        return caller.callAsync(operation, request, settings);
    }

    /** As {@link ApiCaller#transport} says. */
    public HttpTransport transport() {
        return caller.transport(settings);
    }

    /** Ends the engine, whatever the options it is used with. */
    @Override
    public void close() {
        caller.close();
    }
}
