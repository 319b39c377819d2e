package tallygate.genauth;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.spi.ResponseFuture;

/**
 * Counts an exchange of a real transport.
 *
 * @param end as the test decided it; cancelled with the exchange, as it is in memory, where the two are one
 */
record CarriedExchange(HttpTransport transport, CompletableFuture<TransportResponse> end, Exchanges exchanges)
        implements HttpTransport {
    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        exchanges.begin();
        CompletableFuture<TransportResponse> sent = transport.sendAsync(request);
        ResponseFuture<TransportResponse> told = new ResponseFuture<>(() -> {
            sent.cancel(true);
            end.cancel(true);
        });
        sent.whenComplete((response, failure) -> {
            tell(told, response, failure);
            exchanges.end();
        });
        return told;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        return exchanges.opened(transport.send(request));
    }

    private void tell(CompletableFuture<TransportResponse> told, TransportResponse response, Throwable failure) {
        if (failure != null) {
            told.completeExceptionally(failure);
            return;
        }
        TransportResponse opened = exchanges.opened(response);
        if (!told.complete(opened)) {
            opened.close();
        }
    }
}
