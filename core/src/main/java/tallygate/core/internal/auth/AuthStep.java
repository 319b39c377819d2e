package tallygate.core.internal.auth;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallStep;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.Authentication.Unavailable;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.Completions;
import tallygate.core.provider.Failure;
import tallygate.core.provider.Outcome;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.TransportRequest;
import tallygate.transport.spi.CallbackThreads;

/**
 * Sends with credentials. After a 401 it sends once more with new ones: the server rejected the request before it did
 * anything, so this is safe whatever the operation.
 */
public final class AuthStep implements CallStep {
    private final Authenticator authenticator;
    private final CallStep next;

    public AuthStep(Authenticator authenticator, CallStep next) {
        this.authenticator = authenticator;
        this.next = next;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> send(Call<R> call, TransportRequest request) {
        if (!call.operation().authenticated()) {
            return next.send(call, request);
        }
        return await(call, request).match(first -> sendWith(call, request, first), Outcome.Failed::new);
    }

    private <R extends @Nullable Object> Outcome<R> sendWith(
            Call<R> call, TransportRequest request, TransportRequest authenticated) {
        Outcome<R> outcome = next.send(call, authenticated);
        return isUnauthorized(outcome) && authenticator.renew(authenticated)
                ? await(call, request).match(second -> next.send(call, second), Outcome.Failed::new)
                : outcome;
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request) {
        if (!call.operation().authenticated()) {
            return next.sendAsync(call, request);
        }
        return awaitAsync(call, request)
                .thenCompose(credentials ->
                        credentials.match(first -> sendAsyncWith(call, request, first), AuthStep::failed));
    }

    private <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsyncWith(
            Call<R> call, TransportRequest request, TransportRequest authenticated) {
        return next.sendAsync(call, authenticated)
                .thenCompose(outcome -> isUnauthorized(outcome) && authenticator.renew(authenticated)
                        ? awaitAsync(call, request)
                                .thenCompose(credentials ->
                                        credentials.match(second -> next.sendAsync(call, second), AuthStep::failed))
                        : CompletableFuture.completedFuture(outcome));
    }

    private static <R extends @Nullable Object> CompletableFuture<Outcome<R>> failed(Failure failure) {
        return CompletableFuture.completedFuture(new Outcome.Failed<>(failure));
    }

    private static boolean isUnauthorized(Outcome<?> outcome) {
        return outcome.failure() instanceof Failure.Refused refused
                && refused.error().decidingStatus() == 401;
    }

    /** Waits for credentials, at most until the deadline. */
    private Authentication await(Call<?> call, TransportRequest request) {
        try {
            return authenticator.authenticate(request).get(call.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unavailable(
                    new Failure.Interrupted(new InterruptedIOException("interrupted while waiting for credentials")));
        } catch (TimeoutException e) {
            return new Unavailable(call.pastDeadline());
        } catch (ExecutionException e) {
            return unexpected(e.getCause());
        }
    }

    /**
     * Like {@link #await}, without blocking. A call that had to wait continues on a thread of its own: neither the thread
     * that fetched the credentials nor the timer should carry the work of everybody who waited.
     */
    private CompletableFuture<Authentication> awaitAsync(Call<?> call, TransportRequest request) {
        CompletableFuture<Authentication> credentials = authenticator.authenticate(request);
        if (credentials.isDone() && !credentials.isCompletedExceptionally()) {
            return credentials;
        }
        call.onAbort(() -> credentials.cancel(true));
        return credentials
                .orTimeout(call.remaining().toNanos(), TimeUnit.NANOSECONDS)
                .handleAsync(
                        (found, failure) -> failure == null ? found : unavailable(call, failure),
                        CallbackThreads.EXECUTOR);
    }

    private static Authentication unavailable(Call<?> call, Throwable failure) {
        Throwable cause = Completions.unwrap(failure);
        return cause instanceof TimeoutException ? new Unavailable(call.pastDeadline()) : unexpected(cause);
    }

    private static Authentication unexpected(@Nullable Throwable cause) {
        return new Unavailable(
                new Failure.NotSent(Reason.REQUEST_NOT_SENT, new IOException("could not obtain credentials", cause)));
    }
}
