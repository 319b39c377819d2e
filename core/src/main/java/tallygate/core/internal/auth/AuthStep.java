package tallygate.client.internal;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;

/**
 * Sends with credentials. A 401 is answered once with new ones: the server refused before it did anything, so this repeats
 * nothing, whatever the operation.
 */
final class AuthenticatingExchange implements Exchange {
    private final Authenticator authenticator;
    private final Exchange next;

    AuthenticatingExchange(Authenticator authenticator, Exchange next) {
        this.authenticator = authenticator;
        this.next = next;
    }

    @Override
    public ApiResponse send(Call call, TransportRequest request) throws IOException {
        if (!call.operation().authenticated()) {
            return next.send(call, request);
        }
        TransportRequest authenticated = call.await(authenticator.authenticate(request));
        ApiResponse response = next.send(call, authenticated);
        if (!response.unauthorized() || !authenticator.renew(authenticated)) {
            return response;
        }
        return next.send(call, call.await(authenticator.authenticate(request)));
    }

    @Override
    public CompletableFuture<ApiResponse> sendAsync(Call call, TransportRequest request) {
        if (!call.operation().authenticated()) {
            return next.sendAsync(call, request);
        }
        return authenticateAsync(call, request).thenCompose(authenticated -> next.sendAsync(call, authenticated)
                .thenCompose(response -> {
                    if (!response.unauthorized() || !authenticator.renew(authenticated)) {
                        return CompletableFuture.completedFuture(response);
                    }
                    return authenticateAsync(call, request).thenCompose(again -> next.sendAsync(call, again));
                }));
    }

    private CompletableFuture<TransportRequest> authenticateAsync(Call call, TransportRequest request) {
        return call.awaitAsync(authenticator.authenticate(request));
    }
}
