package tallygate.core.internal.call;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.Outcome;
import tallygate.transport.TransportRequest;

/**
 * One step in the life of a call: adds one behaviour and passes the request on to the next step. Thread-safe. Both forms
 * behave the same. The result of an exchange is an {@link Outcome}, never an exception.
 */
public interface CallStep {
    <R extends @Nullable Object> Outcome<R> send(Call<R> call, TransportRequest request);

    /**
     * Sends without waiting. Never throws. Stages that depend on the future may block. If the call is cancelled, so is the
     * future.
     */
    <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(Call<R> call, TransportRequest request);
}
