package tallygate.core.provider;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;

/** Adds credentials to requests. Thread-safe. */
public interface Authenticator extends AutoCloseable {
    /**
     * Returns the request with credentials, or why they could not be obtained. The future belongs to its receiver: cancelling
     * it does not affect other calls that wait for the same credentials.
     */
    CompletableFuture<Authentication> authenticate(TransportRequest request);

    /**
     * Discards the credentials of a request that the server rejected with 401, unless newer ones have replaced them already.
     *
     * @return whether to authenticate and send once more
     */
    default boolean renew(TransportRequest refused) {
        return false;
    }

    @Override
    default void close() {}
}
