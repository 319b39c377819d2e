package tallygate.core.provider;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;

/** Sends the calls by which an {@link Authenticator} obtains credentials: without credentials and without retries. */
@FunctionalInterface
public interface CredentialCalls {
    /** Sends a call. Cancelling the future aborts the exchange. */
    <Q extends @Nullable Object, R extends @Nullable Object> CompletableFuture<Outcome<R>> send(
            Operation<Q, R> operation, Q request);
}
