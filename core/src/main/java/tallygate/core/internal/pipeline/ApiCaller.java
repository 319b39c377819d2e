package tallygate.core.internal.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.ApiResponse;
import tallygate.core.Operation;
import tallygate.core.error.ClientClosedException;
import tallygate.core.error.TallygateException;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.request.RequestEncoder;
import tallygate.core.internal.response.JsonBodyDecoder;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.CredentialCalls;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;

/** Executes the calls of one client, blocking and asynchronous. Thread-safe. */
public final class ApiCaller implements AutoCloseable {
    private final ClientConfig config;
    private final RequestEncoder encoder;
    private final ExceptionMapper exceptions;
    private final CallPipeline pipeline;
    private final InFlightCalls inFlight = new InFlightCalls();

    /**
     * @param authentication creates the authenticator, which is closed with this
     * @param credentialSettings for the calls that the authenticator sends
     */
    public ApiCaller(
            ClientConfig config,
            CallSettings credentialSettings,
            Function<CredentialCalls, Authenticator> authentication) {
        this.config = config;
        this.encoder = config.encoder();
        this.exceptions = new ExceptionMapper(config.reader(), config.secrets());
        this.pipeline = CallPipeline.of(
                config,
                new JsonBodyDecoder(config.moshi(), config.drift()),
                exceptions,
                step -> authentication.apply(new UnauthenticatedCalls(config, credentialSettings, step)));
    }

    /**
     * Calls as {@link tallygate.core.OperationCaller#call} documents.
     *
     * @param wanted returns the result of a success
     */
    public <Q extends @Nullable Object, R extends @Nullable Object, T extends @Nullable Object> T call(
            Operation<Q, R> operation, Q request, CallSettings settings, Function<Outcome.Success<R>, T> wanted) {
        Call<R> call = new Call<>(operation, settings, config.nanoTime());
        config.events().callStarted(call);
        try {
            T result = send(call, operation, request, settings, wanted);
            config.events().callFinished(call, null);
            return result;
        } catch (RuntimeException | Error e) {
            config.events().callFinished(call, e);
            throw e;
        }
    }

    /** Calls without waiting, as {@link tallygate.core.AsyncOperationCaller#call} documents. */
    public <Q extends @Nullable Object, R extends @Nullable Object, T extends @Nullable Object>
            CompletableFuture<T> callAsync(
                    Operation<Q, R> operation,
                    Q request,
                    CallSettings settings,
                    Function<Outcome.Success<R>, T> wanted) {
        Call<R> call = new Call<>(operation, settings, config.nanoTime());
        config.events().callStarted(call);
        CompletableFuture<T> result = sendAsync(call, operation, request, settings, wanted);
        result.whenComplete((response, failure) -> config.events().callFinished(call, failure));
        return result;
    }

    /** Returns a success with status, headers and request id. */
    public <R extends @Nullable Object> ApiResponse<R> response(Outcome.Success<R> success) {
        return new ApiResponse<>(
                success.value(),
                success.response().status(),
                success.response().headers(),
                Optional.ofNullable(config.reader().requestId(success)));
    }

    /** Returns a transport that sends with the credentials of the client, and returns every response. */
    public HttpTransport transport(CallSettings settings) {
        return new ClientTransport(config, pipeline.unretried(), exceptions, inFlight, settings);
    }

    /** Returns how many events and reports the listeners missed because they were busy. */
    public long droppedEvents() {
        return config.events().dropped() + config.drift().dropped();
    }

    /** Ends the calls in flight and later ones with {@link ClientClosedException}. Idempotent. */
    @Override
    public void close() {
        inFlight.close();
        pipeline.authenticator().close();
        if (config.closesTransport()) {
            config.transport().close();
        }
        config.events().close();
        config.drift().close();
    }

    private <Q extends @Nullable Object, R extends @Nullable Object, T extends @Nullable Object> T send(
            Call<R> call,
            Operation<Q, R> operation,
            Q request,
            CallSettings settings,
            Function<Outcome.Success<R>, T> wanted) {
        CallingThread caller = new CallingThread();
        call.onAbort(caller::interrupt);
        try {
            if (!inFlight.enter(call)) {
                throw exceptions.closed(call, null);
            }
            return result(call, pipeline.complete().send(call, encode(call, operation, request, settings)), wanted);
        } finally {
            inFlight.leave(call);
            caller.leave();
        }
    }

    private <Q extends @Nullable Object, R extends @Nullable Object, T extends @Nullable Object>
            CompletableFuture<T> sendAsync(
                    Call<R> call,
                    Operation<Q, R> operation,
                    Q request,
                    CallSettings settings,
                    Function<Outcome.Success<R>, T> wanted) {
        if (!inFlight.enter(call)) {
            return CompletableFuture.failedFuture(exceptions.closed(call, null));
        }
        CompletableFuture<T> result = exchange(call, operation, request, settings)
                .thenApply(outcome -> result(call, outcome, wanted))
                .whenComplete((response, failure) -> inFlight.leave(call));
        return CallFuture.of(
                call,
                result,
                failure -> failure instanceof CancellationException && inFlight.closed()
                        ? exceptions.closed(call, failure)
                        : failure);
    }

    private <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<Outcome<R>> exchange(
            Call<R> call, Operation<Q, R> operation, Q request, CallSettings settings) {
        try {
            return pipeline.complete().sendAsync(call, encode(call, operation, request, settings));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <Q extends @Nullable Object> TransportRequest encode(
            Call<?> call, Operation<Q, ?> operation, Q request, CallSettings settings) {
        TransportRequest encoded = encoder.encode(operation, request, settings);
        call.identifiedBy(encoder.idempotencyKey(operation, encoded));
        return encoded;
    }

    private <R extends @Nullable Object, T extends @Nullable Object> T result(
            Call<R> call, Outcome<R> outcome, Function<Outcome.Success<R>, T> wanted) {
        if (outcome instanceof Outcome.Success<R> success) {
            config.drift().report(call, success.drift(), config.secrets());
            T result = wanted.apply(success);
            // The memory is free for the next response.
            success.response().body().clear();
            return result;
        }
        throw exception(call, requireNonNull(outcome.failure()));
    }

    private TallygateException exception(Call<?> call, ExchangeFailure failure) {
        return inFlight.closed() ? exceptions.closed(call, failure.cause()) : exceptions.ending(call, failure);
    }
}
