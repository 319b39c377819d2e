package tallygate.genauth;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.spi.ResponseFuture;

/**
 * Sends one exchange over a real transport and counts it.
 *
 * @param end the result that the test decided; cancelled with the exchange, because in memory both are one future
 */
record CarriedExchange(HttpTransport transport, CompletableFuture<TransportResponse> end, Exchanges exchanges)
        implements HttpTransport {
    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        exchanges.begin();
        CompletableFuture<TransportResponse> sent = transport.sendAsync(request);
        ResponseFuture<TransportResponse> result = new ResponseFuture<>(() -> {
            sent.cancel(true);
            end.cancel(true);
        });
        sent.whenComplete((response, failure) -> {
            complete(result, response, failure);
            exchanges.end();
        });
        return result;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        return exchanges.opened(transport.send(request));
    }

    private void complete(CompletableFuture<TransportResponse> result, TransportResponse response, Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(failure);
            return;
        }
        TransportResponse opened = exchanges.opened(response);
        if (!result.complete(opened)) {
            opened.close();
        }
    }
}
