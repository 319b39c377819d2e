package tallygate.genauth;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportResponse;

/** How exchanges are carried out whose ends a test has decided. */
interface Wire {
    /** In memory, or over the transport that {@link RealTransport} names. */
    Wire CHOSEN = RealTransport.isChosen() ? new LoopbackWire() : (end, exchanges) -> request -> end;

    /** For one exchange, counted among the others of its test. */
    HttpTransport endingWith(CompletableFuture<TransportResponse> end, Exchanges exchanges);

    /** Fails if a request came out of the transport other than it went in. */
    default void check() {}
}
