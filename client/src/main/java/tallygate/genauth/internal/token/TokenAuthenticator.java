package tallygate.client.internal;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/** Authenticates with a management token, and the user pool it is for. */
public final class ManagementTokenAuthenticator implements Authenticator {
    private static final String AUTHORIZATION = "Authorization";

    private final Form form;
    private final ManagementTokens tokens;
    private volatile @Nullable Completed last;

    /** @param settings of the token call, but for its timeout */
    public ManagementTokenAuthenticator(
            Service service, CallSettings settings, Form form, String accessKeyId, Secret accessKeySecret) {
        this.form = form;
        ManagementTokenFetcher fetcher = new ManagementTokenFetcher(service, settings, accessKeyId, accessKeySecret);
        this.tokens = new ManagementTokens(fetcher::fetch, service.nanoTime());
    }

    @Override
    public CompletableFuture<TransportRequest> authenticate(TransportRequest request) {
        return tokens.get().thenApply(token -> with(token, request));
    }

    @Override
    public boolean renew(TransportRequest refused) {
        refused.headers()
                .first(AUTHORIZATION)
                .map(credentials -> credentials.substring(form.scheme().length()))
                .ifPresent(tokens::reject);
        return true;
    }

    @Override
    public void close() {
        tokens.close();
    }

    private TransportRequest with(ManagementToken token, TransportRequest request) {
        return request.withHeaders(complete(token, request.headers()));
    }

    /** Nearly always what it was for the call before. */
    private Headers complete(ManagementToken token, Headers headers) {
        Completed known = last;
        if (known == null || !known.token.equals(token) || !known.headers.equals(headers)) {
            Headers complete = headers.toBuilder()
                    .set(AUTHORIZATION, form.scheme() + token.value().reveal())
                    .set(form.userPoolHeader(), token.userPoolId())
                    .build();
            known = new Completed(token, headers, complete);
            last = known;
        }
        return known.complete;
    }

    private record Completed(ManagementToken token, Headers headers, Headers complete) {}

    /**
     * What differs between the vendor's brands.
     *
     * @param scheme what stands before the token, with its blank, or empty
     * @param userPoolHeader the header that names the user pool
     */
    public record Form(String scheme, String userPoolHeader) {}
}
