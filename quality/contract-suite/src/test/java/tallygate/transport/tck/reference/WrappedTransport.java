package tallygate.transport.tck.reference;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Keeps the contract; its subclasses break one rule each. */
class WrappedTransport implements HttpTransport {
    private final HttpTransport honest = new ReferenceTransport();

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return honest.sendAsync(request);
    }

    @Override
    public void close() {
        honest.close();
    }
}
