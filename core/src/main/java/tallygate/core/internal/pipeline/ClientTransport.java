package tallygate.core.internal.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.error.TallygateException;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.call.CallStep;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Sends other requests with the credentials of a client, and returns every response. */
final class ClientTransport implements HttpTransport {
    private final ClientConfig config;
    private final CallStep step;
    private final ExceptionMapper exceptions;
    private final InFlightCalls inFlight;
    private final CallSettings settings;

    ClientTransport(
            ClientConfig config,
            CallStep step,
            ExceptionMapper exceptions,
            InFlightCalls inFlight,
            CallSettings settings) {
        this.config = config;
        this.step = step;
        this.exceptions = exceptions;
        this.inFlight = inFlight;
        this.settings = settings;
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        if (!config.baseUrl().covers(request.uri())) {
            return CompletableFuture.failedFuture(new ExchangeException(
                    Reason.REQUEST_NOT_SENT,
                    request.operationId() + ": nothing was sent: the client's token is for " + config.baseUrl()
                            + " and must not be sent to " + request.uri().getHost() + ".",
                    null));
        }
        Duration timeout = request.timeout().compareTo(settings.timeout()) < 0 ? request.timeout() : settings.timeout();
        Call<Void> call = new Call<>(operation(request), settings.withTimeout(timeout), config.nanoTime());
        config.events().callStarted(call);
        CompletableFuture<TransportResponse> result = send(call, request);
        result.whenComplete((response, failure) -> config.events().callFinished(call, failure));
        return result;
    }

    @Override
    public String redact(String text) {
        return config.transport().redact(text);
    }

    private CompletableFuture<TransportResponse> send(Call<Void> call, TransportRequest request) {
        if (!inFlight.enter(call)) {
            return CompletableFuture.failedFuture(closed(call));
        }
        CompletableFuture<TransportResponse> result = step.sendAsync(call, withSettings(request))
                .thenApply(outcome -> received(call, outcome))
                .whenComplete((response, failure) -> inFlight.leave(call));
        return CallFuture.of(
                call,
                result,
                failure -> inFlight.closed()
                                && (failure instanceof IOException || failure instanceof CancellationException)
                        ? closed(call)
                        : failure);
    }

    /** Returns an operation for messages and the log. */
    private static Operation<?, Void> operation(TransportRequest request) {
        return Operation.withoutRequest(request.operationId(), request.method(), "/", Safety.UNSAFE, Void.class);
    }

    private TransportRequest withSettings(TransportRequest request) {
        Headers.Builder headers = request.headers().toBuilder();
        settings.headers().forEach((name, value) -> {
            if (request.headers().first(name).isEmpty()) {
                headers.add(name, value);
            }
        });
        return new TransportRequest(
                request.operationId(),
                request.method(),
                request.uri(),
                headers.build(),
                request.body(),
                request.timeout(),
                Math.min(request.maxResponseBytes(), settings.maxResponseBytes()));
    }

    private TransportResponse received(Call<?> call, Outcome<?> outcome) {
        return outcome.match(success -> transportResponse(success.response()), failure -> received(call, failure));
    }

    /** Returns the response that the provider's reader rejected, if its bytes could be read; else throws. */
    private TransportResponse received(Call<?> call, ExchangeFailure failure) {
        BufferedResponse response = failure.response();
        if (response == null) {
            throw new CompletionException(exception(call, failure));
        }
        if (failure instanceof ExchangeFailure.Malformed malformed
                && response.body().exhausted()
                && response.headers().first("Content-Encoding").isPresent()) {
            throw new CompletionException(
                    new ExchangeException(Reason.MALFORMED_RESPONSE, "the response: " + malformed.reason(), null));
        }
        return transportResponse(response);
    }

    private IOException exception(Call<?> call, ExchangeFailure failure) {
        IOException cause = failure instanceof ExchangeFailure.NoCredentials missing
                ? missing.reason().cause()
                : failure.cause();
        if (cause != null && config.secrets().of(call).cause(cause) == cause) {
            return cause;
        }
        TallygateException exception = exceptions.ending(call, failure);
        return new IOException(exception.getMessage(), exception);
    }

    private static TransportResponse transportResponse(BufferedResponse response) {
        return new TransportResponse(response.status(), withoutCoding(response.headers()), response.body());
    }

    /** Removes Content-Encoding, because the body is decoded already. */
    private static Headers withoutCoding(Headers headers) {
        return headers.first("Content-Encoding").isEmpty()
                ? headers
                : headers.toBuilder()
                        .remove("Content-Encoding")
                        .remove("Content-Length")
                        .build();
    }

    private static ExchangeException closed(Call<?> call) {
        return new ExchangeException(Reason.TRANSPORT_CLOSED, call.operation().id() + ": the client is closed.", null);
    }
}
