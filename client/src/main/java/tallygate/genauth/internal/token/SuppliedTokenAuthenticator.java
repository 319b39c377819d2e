package tallygate.genauth.internal.token;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.Completions;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Secret;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.TransportRequest;

/** Authenticates with the tokens of a {@code TokenSource}, which fetches, stores and renews them. */
public final class SuppliedTokenAuthenticator implements Authenticator {
    private final TokenHeaders headers;
    private final Supplier<CompletionStage<String>> tokens;
    private final Consumer<String> rejections;

    public SuppliedTokenAuthenticator(
            TokenForm form, Supplier<CompletionStage<String>> tokens, Consumer<String> rejections) {
        this.headers = new TokenHeaders(form);
        this.tokens = tokens;
        this.rejections = rejections;
    }

    @Override
    public CompletableFuture<Authentication> authenticate(TransportRequest request) {
        CompletionStage<String> token;
        try {
            token = requireNonNull(tokens.get(), "the token source returned null");
        } catch (RuntimeException e) {
            token = CompletableFuture.failedFuture(e);
        }
        return token.handle((value, failure) -> failure == null && value != null
                        ? with(value, request)
                        : unavailable("the token source failed", failure))
                .toCompletableFuture();
    }

    @Override
    public boolean renew(TransportRequest refused) {
        headers.tokenOf(refused).ifPresent(rejections);
        return true;
    }

    private Authentication with(String token, TransportRequest request) {
        try {
            return headers.with(new Secret(token), userPoolId(token), request)
                    .<Authentication>map(Authentication.Authenticated::new)
                    .orElseGet(() -> unavailable("the token names no user pool; set userPoolId(..)", null));
        } catch (IllegalArgumentException e) {
            // Without the cause, whose message may show the token.
            return unavailable("the token cannot be sent in a header", null);
        }
    }

    /** Returns the pool that the token names; null if it names none, or is not a JSON Web Token. */
    private static @Nullable String userPoolId(String token) {
        try {
            return TokenClaims.read(token).userPoolId();
        } catch (IOException noClaims) {
            return null;
        }
    }

    private static Authentication unavailable(String why, @Nullable Throwable cause) {
        IOException failure = new IOException(why, cause == null ? null : Completions.unwrap(cause));
        return new Authentication.Unavailable(new ExchangeFailure.NoCredentials(
                "a management token", new ExchangeFailure.NotSent(Reason.REQUEST_NOT_SENT, failure)));
    }
}
