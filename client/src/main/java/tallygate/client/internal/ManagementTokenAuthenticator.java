package tallygate.client.internal;

import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;

/** Authenticates with a management token, as the vendor's Java SDK does: the token raw, and the user pool it is for. */
public final class ManagementTokenAuthenticator implements Authenticator {
    private static final String AUTHORIZATION = "Authorization";

    private final ManagementTokens tokens;

    /** @param settings of the token call, but for its timeout */
    public ManagementTokenAuthenticator(
            Service service, CallSettings settings, String accessKeyId, Secret accessKeySecret) {
        ManagementTokenFetcher fetcher = new ManagementTokenFetcher(service, settings, accessKeyId, accessKeySecret);
        this.tokens = new ManagementTokens(fetcher::fetch, service.nanoTime());
    }

    @Override
    public CompletableFuture<TransportRequest> authenticate(TransportRequest request) {
        return tokens.get().thenApply(token -> with(token, request));
    }

    @Override
    public boolean renew(TransportRequest refused) {
        refused.headers().first(AUTHORIZATION).ifPresent(tokens::reject);
        return true;
    }

    @Override
    public void close() {
        tokens.close();
    }

    private static TransportRequest with(ManagementToken token, TransportRequest request) {
        return request.withHeaders(request.headers().toBuilder()
                .set(AUTHORIZATION, token.value().reveal())
                .set("x-authing-userpool-id", token.userPoolId())
                .build());
    }
}
