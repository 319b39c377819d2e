package tallygate.core.internal.auth;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallStep;
import tallygate.core.internal.call.Pending;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.Authentication.Unavailable;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.transport.TransportRequest;

/**
 * Sends with credentials. After a 401 it sends once more with new ones: the server rejected the request before executing it,
 * so this is safe for every operation.
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
        return credentials(call, request).await().match(first -> sendWith(call, request, first), Outcome.Failed::new);
    }

    private <R extends @Nullable Object> Outcome<R> sendWith(
            Call<R> call, TransportRequest request, TransportRequest authenticated) {
        Outcome<R> outcome = next.send(call, authenticated);
        return isUnauthorized(outcome) && authenticator.renew(authenticated)
                ? credentials(call, request).await().match(second -> next.send(call, second), Outcome.Failed::new)
                : outcome;
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request) {
        if (!call.operation().authenticated()) {
            return next.sendAsync(call, request);
        }
        return credentials(call, request)
                .awaitAsync()
                .thenCompose(found -> found.match(first -> sendAsyncWith(call, request, first), AuthStep::failed));
    }

    private <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsyncWith(
            Call<R> call, TransportRequest request, TransportRequest authenticated) {
        return next.sendAsync(call, authenticated)
                .thenCompose(outcome -> isUnauthorized(outcome) && authenticator.renew(authenticated)
                        ? credentials(call, request)
                                .awaitAsync()
                                .thenCompose(
                                        found -> found.match(second -> next.sendAsync(call, second), AuthStep::failed))
                        : CompletableFuture.completedFuture(outcome));
    }

    private static <R extends @Nullable Object> CompletableFuture<Outcome<R>> failed(ExchangeFailure failure) {
        return CompletableFuture.completedFuture(new Outcome.Failed<>(failure));
    }

    private static boolean isUnauthorized(Outcome<?> outcome) {
        return outcome.failure() instanceof ExchangeFailure.Refused refused
                && refused.error().decidingStatus() == 401;
    }

    private Pending<Authentication> credentials(Call<?> call, TransportRequest request) {
        return new Pending<>(call, authenticator.authenticate(request), "credentials", Unavailable::new);
    }
}
