package tallygate.transport.jdk;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.LazyClientContract;

final class JdkLazyClientContractTest extends LazyClientContract<ReadyHttpClient> {
    @Override
    protected CompletableFuture<TransportResponse> start(
            TransportRequest request, CompletableFuture<ReadyHttpClient> client) {
        JdkExchange exchange = new JdkExchange(request, new JdkRequestHeaders(null), Runnable::run, ended -> {});
        exchange.start(client);
        return exchange.result();
    }
}
