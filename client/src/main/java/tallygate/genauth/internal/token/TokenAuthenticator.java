package tallygate.genauth.internal.token;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.Authentication.Authenticated;
import tallygate.core.provider.Authentication.Unavailable;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.CredentialCalls;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.ExchangeFailure.NoCredentials;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Secret;
import tallygate.transport.TransportRequest;

/** Authenticates with a management token, and names its user pool if the request does not. */
public final class TokenAuthenticator implements Authenticator {
    private static final String NO_USER_POOL =
            "data.access_token has no claim scoped_userpool_id, which names the user pool; set userPoolId(..)";

    private final TokenHeaders headers;
    private final TokenCache tokens;

    /** @param nanoTime a monotonic clock */
    public TokenAuthenticator(
            CredentialCalls calls, LongSupplier nanoTime, TokenForm form, String accessKeyId, Secret accessKeySecret) {
        this.headers = new TokenHeaders(form);
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
        headers.tokenOf(refused).ifPresent(tokens::reject);
        return true;
    }

    @Override
    public void close() {
        tokens.close();
    }

    private Authentication with(Outcome.Success<ManagementToken> fetched, TransportRequest request) {
        ManagementToken token = fetched.value();
        return headers.with(token.value(), token.userPoolId(), request)
                .<Authentication>map(Authenticated::new)
                .orElseGet(() ->
                        new Unavailable(noToken(new ExchangeFailure.Malformed(fetched.response(), NO_USER_POOL))));
    }

    private static NoCredentials noToken(ExchangeFailure cause) {
        return new NoCredentials("a management token", cause);
    }
}
