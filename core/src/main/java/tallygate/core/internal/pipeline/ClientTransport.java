package tallygate.client.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tallygate.client.Operation;
import tallygate.client.Safety;
import tallygate.client.TallygateException;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** A client's exchange as a transport: requests come from elsewhere, responses are not judged. */
final class AuthenticatedTransport implements HttpTransport {
    private final Service service;
    private final Exchange exchange;
    private final Failures failures;
    private final InFlightCalls inFlight;
    private final CallSettings settings;

    AuthenticatedTransport(
            Service service, Exchange exchange, Failures failures, InFlightCalls inFlight, CallSettings settings) {
        this.service = service;
        this.exchange = exchange;
        this.failures = failures;
        this.inFlight = inFlight;
        this.settings = settings;
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        if (!service.baseUrl().covers(request.uri())) {
            return CompletableFuture.failedFuture(new ExchangeException(
                    Reason.REQUEST_NOT_SENT,
                    request.operationId() + ": nothing was sent: "
                            + request.uri().getHost() + " is not where the client's token is for, which is "
                            + service.baseUrl() + ".",
                    null));
        }
        Duration timeout = request.timeout().compareTo(settings.timeout()) < 0 ? request.timeout() : settings.timeout();
        Call call = new Call(operation(request), settings.withTimeout(timeout), service.nanoTime());
        service.events().callStarted(call);
        CompletableFuture<TransportResponse> result = send(call, request);
        result.whenComplete((response, failure) -> service.events().callFinished(call, failure));
        return result;
    }

    private CompletableFuture<TransportResponse> send(Call call, TransportRequest request) {
        if (!inFlight.enter(call)) {
            return CompletableFuture.failedFuture(closed(call));
        }
        CompletableFuture<TransportResponse> result = exchange.sendAsync(call, withSettings(request))
                .handle(AuthenticatedTransport::received)
                .whenComplete((response, failure) -> inFlight.leave(call));
        return CallFuture.of(call, result, failure -> told(call, failure));
    }

    /** For messages, the log, and nothing else. */
    private static Operation<?, ?> operation(TransportRequest request) {
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

    /** What is no envelope is a response all the same, if its bytes could be read. */
    private static TransportResponse received(@Nullable ApiResponse response, @Nullable Throwable failure) {
        if (response != null) {
            return new TransportResponse(response.status(), withoutCoding(response.headers()), response.body());
        }
        Throwable cause = Failures.unwrap(requireNonNull(failure));
        if (!(cause instanceof MalformedBodyException malformed)) {
            throw new CompletionException(cause);
        }
        if (malformed.body.exhausted()
                && malformed.headers.first("Content-Encoding").isPresent()) {
            throw new CompletionException(
                    new ExchangeException(Reason.MALFORMED_RESPONSE, "the response: " + malformed.getMessage(), null));
        }
        return new TransportResponse(malformed.status, withoutCoding(malformed.headers), malformed.body);
    }

    /** It is undone already. */
    private static Headers withoutCoding(Headers headers) {
        return headers.first("Content-Encoding").isEmpty()
                ? headers
                : headers.toBuilder()
                        .remove("Content-Encoding")
                        .remove("Content-Length")
                        .build();
    }

    private Throwable told(Call call, Throwable failure) {
        if (inFlight.closed() && (failure instanceof IOException || failure instanceof CancellationException)) {
            return closed(call);
        }
        return failure instanceof AuthenticationFailure authentication ? told(call, authentication) : failure;
    }

    private IOException told(Call call, AuthenticationFailure authentication) {
        IOException failure = authentication.failure();
        if (failure instanceof ExchangeException || failure instanceof ExchangeTimeoutException) {
            return failure;
        }
        TallygateException cause = failures.of(call, authentication);
        return new IOException(cause.getMessage(), cause);
    }

    private static ExchangeException closed(Call call) {
        return new ExchangeException(Reason.TRANSPORT_CLOSED, call.operation().id() + ": the client is closed.", null);
    }
}
