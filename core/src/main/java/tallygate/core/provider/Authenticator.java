package tallygate.client.internal;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;

/** Adds credentials to requests. Thread-safe. */
public interface Authenticator extends AutoCloseable {
    /**
     * The request with credentials. Fails with an {@link java.io.IOException} where none can be had. The future belongs to
     * its receiver: cancelling it disturbs nobody else who waits for the same credentials.
     */
    CompletableFuture<TransportRequest> authenticate(TransportRequest request);

    /**
     * Takes back the credentials of a request that the server refused with 401, unless newer ones have replaced them
     * already. Whether it is worth authenticating and sending once more.
     */
    default boolean renew(TransportRequest refused) {
        return false;
    }

    @Override
    default void close() {}
}
