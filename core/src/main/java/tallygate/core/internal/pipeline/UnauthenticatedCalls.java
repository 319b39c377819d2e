package tallygate.core.internal.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.call.CallStep;
import tallygate.core.provider.CredentialCalls;
import tallygate.core.provider.Outcome;

/** Sends the requests of an authenticator through the steps below authentication. */
record UnauthenticatedCalls(ClientConfig config, CallSettings settings, CallStep step) implements CredentialCalls {
    @Override
    public <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<Outcome<R>> send(
            Operation<Q, R> operation, Q request) {
        Call<R> call = new Call<>(operation, settings, config.nanoTime());
        config.events().credentialCallStarted(call);
        CompletableFuture<Outcome<R>> outcome =
                step.sendAsync(call, config.encoder().encode(operation, request, settings));
        outcome.whenComplete((ended, aborted) -> {
            config.events().tokenRefreshed(call, ended);
            if (ended instanceof Outcome.Success<R> success) {
                config.drift().report(call, success.drift(), config.secrets());
            }
        });
        return CallFuture.of(call, outcome, UnaryOperator.identity());
    }
}
