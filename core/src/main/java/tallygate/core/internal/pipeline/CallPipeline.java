package tallygate.client.internal;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tallygate.client.ClientClosedException;
import tallygate.client.NotRetried;
import tallygate.client.Operation;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;

/**
 * The engine of every client: encode, authenticate, send, decide, decode. Thread-safe.
 *
 * <p>Retries wrap the authenticating exchange: there an attempt begins with fresh credentials, its verdict is known, and the
 * call knows its deadline and its operation's {@link tallygate.client.Safety}.
 */
public final class ApiCaller implements AutoCloseable {
    private final Service service;
    private final Authenticator authenticator;
    private final boolean closesTransport;
    private final RequestEncoder encoder;
    private final ResponseDecoder decoder;
    private final Exchange authenticated;
    private final Exchange exchange;
    private final Failures failures;
    private final InFlightCalls inFlight = new InFlightCalls();

    /**
     * @param authenticator closed with this
     * @param closesTransport whether the service's transport is, too
     */
    public ApiCaller(Service service, Authenticator authenticator, boolean closesTransport) {
        this.service = service;
        this.authenticator = authenticator;
        this.closesTransport = closesTransport;
        this.encoder = service.encoder();
        this.decoder = service.decoder();
        this.failures = new Failures(service.errors(), service.secrets());
        this.authenticated = new AuthenticatingExchange(authenticator, service.exchange());
        this.exchange = new RetryingExchange(authenticated, failures, service.timing(), service.events());
    }

    /** As {@link tallygate.client.OperationCaller#call} says. */
    public <Q extends @Nullable Object, R extends @Nullable Object> R call(
            Operation<Q, R> operation, Q request, CallSettings settings) {
        Call call = new Call(operation, settings, service.nanoTime());
        service.events().callStarted(call);
        try {
            R result = send(call, operation, request, settings);
            service.events().callFinished(call, null);
            return result;
        } catch (RuntimeException | Error e) {
            service.events().callFinished(call, e);
            throw e;
        }
    }

    /** As {@link tallygate.client.AsyncOperationCaller#call} says. */
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> callAsync(
            Operation<Q, R> operation, Q request, CallSettings settings) {
        Call call = new Call(operation, settings, service.nanoTime());
        service.events().callStarted(call);
        CompletableFuture<R> result = sendAsync(call, operation, request, settings);
        result.whenComplete((response, failure) -> service.events().callFinished(call, failure));
        return result;
    }

    /** As {@link tallygate.genauth.ManagementClient#authenticatedTransport} says. */
    public HttpTransport transport(CallSettings settings) {
        return new AuthenticatedTransport(service, authenticated, failures, inFlight, settings);
    }

    /** Ends the calls under way, now and later ones alike with {@link ClientClosedException}. Idempotent. */
    @Override
    public void close() {
        inFlight.close();
        authenticator.close();
        if (closesTransport) {
            service.transport().close();
        }
        service.close();
    }

    private <Q extends @Nullable Object, R extends @Nullable Object> R send(
            Call call, Operation<Q, R> operation, Q request, CallSettings settings) {
        CallingThread caller = new CallingThread();
        call.onAbort(caller::interrupt);
        try {
            if (!inFlight.enter(call)) {
                throw closed(call, null);
            }
            return decoder.decode(operation, exchange.send(call, encode(call, operation, request, settings)));
        } catch (IOException e) {
            throw inFlight.closed() ? closed(call, e) : failures.of(call, e);
        } finally {
            inFlight.leave(call);
            caller.leave();
        }
    }

    private <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> sendAsync(
            Call call, Operation<Q, R> operation, Q request, CallSettings settings) {
        if (!inFlight.enter(call)) {
            return CompletableFuture.failedFuture(closed(call, null));
        }
        CompletableFuture<R> result = exchange(call, operation, request, settings)
                .thenApply(response -> decode(operation, response))
                .whenComplete((response, failure) -> inFlight.leave(call));
        return CallFuture.of(call, result, failure -> told(call, failure));
    }

    private <Q extends @Nullable Object> CompletableFuture<ApiResponse> exchange(
            Call call, Operation<Q, ?> operation, Q request, CallSettings settings) {
        try {
            return exchange.sendAsync(call, encode(call, operation, request, settings));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <Q extends @Nullable Object> TransportRequest encode(
            Call call, Operation<Q, ?> operation, Q request, CallSettings settings) {
        TransportRequest encoded = encoder.encode(operation, request, settings);
        call.identifiedBy(encoder.idempotencyKey(operation, encoded));
        return encoded;
    }

    private <R extends @Nullable Object> R decode(Operation<?, R> operation, ApiResponse response) {
        try {
            return decoder.decode(operation, response);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Throwable told(Call call, Throwable failure) {
        if (inFlight.closed() && (failure instanceof IOException || failure instanceof CancellationException)) {
            return closed(call, failure);
        }
        return failure instanceof IOException exchangeFailure ? failures.of(call, exchangeFailure) : failure;
    }

    private static ClientClosedException closed(Call call, @Nullable Throwable cause) {
        if (call.attempts() > 0) {
            call.history().outcomeLost();
        }
        return call.history().endWith(new ClientClosedException(call.details(false, NotRetried.CALL_ENDED), cause));
    }
}
