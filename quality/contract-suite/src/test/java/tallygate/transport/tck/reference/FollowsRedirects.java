package tallygate.transport.tck.reference;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Follows a redirect, to whatever host it leads. */
final class FollowsRedirects extends WrappedTransport {
    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        return super.sendAsync(request).thenCompose(response -> response.headers()
                .first("Location")
                .map(location ->
                        super.sendAsync(Tampering.to(request, request.uri().resolve(location))))
                .orElse(CompletableFuture.completedFuture(response)));
    }
}
