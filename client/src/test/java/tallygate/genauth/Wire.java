package tallygate.genauth;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportResponse;

/** Carries out exchanges whose result a test has decided. */
interface Wire {
    /** Returns the transport of one exchange, which is counted in {@code exchanges}. */
    HttpTransport endingWith(CompletableFuture<TransportResponse> end, Exchanges exchanges);

    /** Fails if the transport changed a request. */
    default void check() {}
}
