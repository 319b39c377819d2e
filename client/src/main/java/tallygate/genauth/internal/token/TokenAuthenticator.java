package tallygate.genauth.internal.token;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.Authentication.Authenticated;
import tallygate.core.provider.Authentication.Unavailable;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.CredentialCalls;
import tallygate.core.provider.Failure;
import tallygate.core.provider.Failure.NoCredentials;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Secret;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/** Authenticates with a management token, and names the user pool it is for where the request does not. */
public final class TokenAuthenticator implements Authenticator {
    private static final String AUTHORIZATION = "Authorization";
    private static final String NO_USER_POOL =
            "data.access_token has no claim scoped_userpool_id, which names the user pool; set userPoolId(..)";

    private final Form form;
    private final TokenCache tokens;
    private volatile @Nullable CompletedHeaders last;

    /** @param nanoTime a monotonic clock */
    public TokenAuthenticator(
            CredentialCalls calls, LongSupplier nanoTime, Form form, String accessKeyId, Secret accessKeySecret) {
        this.form = form;
        this.tokens = new TokenCache(new TokenFetcher(calls, accessKeyId, accessKeySecret)::fetch, nanoTime);
    }

    @Override
    public CompletableFuture<Authentication> authenticate(TransportRequest request) {
        return tokens.get()
                .thenApply(outcome ->
                        outcome.match(token -> with(token, request), failure -> new Unavailable(noToken(failure))));
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

    private Authentication with(Outcome.Success<ManagementToken> fetched, TransportRequest request) {
        ManagementToken token = fetched.value();
        Headers headers = request.headers();
        return token.userPoolId() == null
                        && headers.first(form.userPoolHeader()).isEmpty()
                ? new Unavailable(noToken(new Failure.Malformed(fetched.response(), NO_USER_POOL)))
                : new Authenticated(request.withHeaders(complete(token, headers)));
    }

    private static NoCredentials noToken(Failure cause) {
        return new NoCredentials("a management token", cause);
    }

    /** Nearly always the same as for the call before. */
    private Headers complete(ManagementToken token, Headers headers) {
        CompletedHeaders known = last;
        if (known == null || !known.token.equals(token) || !known.headers.equals(headers)) {
            Headers.Builder complete = headers.toBuilder()
                    .set(AUTHORIZATION, form.scheme() + token.value().reveal());
            if (token.userPoolId() != null
                    && headers.first(form.userPoolHeader()).isEmpty()) {
                complete.set(form.userPoolHeader(), token.userPoolId());
            }
            known = new CompletedHeaders(token, headers, complete.build());
            last = known;
        }
        return known.complete;
    }

    private record CompletedHeaders(ManagementToken token, Headers headers, Headers complete) {}

    /**
     * What differs between the vendor's brands.
     *
     * @param scheme what stands before the token, with its blank, or empty
     * @param userPoolHeader the header that names the user pool
     */
    public record Form(String scheme, String userPoolHeader) {}
}
