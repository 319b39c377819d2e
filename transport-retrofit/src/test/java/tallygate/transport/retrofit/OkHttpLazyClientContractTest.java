package tallygate.transport.retrofit;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.LazyClientContract;

final class OkHttpLazyClientContractTest extends LazyClientContract<OkHttpResources> {
    @Override
    protected CompletableFuture<TransportResponse> start(
            TransportRequest request, CompletableFuture<OkHttpResources> client) {
        OkHttpExchange exchange = new OkHttpExchange(request, new CallThreads(), ended -> {});
        exchange.start(client);
        return exchange.result();
    }
}
