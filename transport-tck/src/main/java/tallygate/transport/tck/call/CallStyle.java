package tallygate.transport.tck.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** The two ways to use a transport; a case that holds for both runs once for each. */
public enum CallStyle {
    /** {@link HttpTransport#send}. */
    SYNC {
        @Override
        public TransportResponse exchange(HttpTransport transport, TransportRequest request) throws Throwable {
            return transport.send(request);
        }
    },
    /** {@link HttpTransport#sendAsync}, then waiting for the future. */
    ASYNC {
        @Override
        public TransportResponse exchange(HttpTransport transport, TransportRequest request) throws Throwable {
            try {
                return start(transport, request).get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }
    };

    public abstract TransportResponse exchange(HttpTransport transport, TransportRequest request) throws Throwable;

    private static CompletableFuture<TransportResponse> start(HttpTransport transport, TransportRequest request) {
        try {
            return transport.sendAsync(request);
        } catch (RuntimeException e) {
            throw new AssertionError("sendAsync threw instead of returning a failed future", e);
        }
    }
}
