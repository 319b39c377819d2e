package tallygate.genauth;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallygate.core.client.ClientContext;
import tallygate.core.provider.Authenticator;
import tallygate.core.provider.CredentialCalls;
import tallygate.core.provider.Secret;
import tallygate.genauth.internal.signature.SigningAuthenticator;
import tallygate.genauth.internal.token.SuppliedTokenAuthenticator;
import tallygate.genauth.internal.token.TokenAuthenticator;
import tallygate.genauth.internal.token.TokenForm;

/**
 * Chooses how the requests of a client are authenticated.
 *
 * @param accessKeyId null, as the secret, only where there is a source and the dialect does not sign
 */
record GenAuthCredentials(
        Dialect dialect,
        @Nullable String accessKeyId,
        @Nullable Secret accessKeySecret,
        @Nullable TokenSource tokenSource) {
    Function<CredentialCalls, Authenticator> authentication(ClientContext context) {
        if (dialect.authorization == Dialect.Authorization.SIGNATURE) {
            SigningAuthenticator.Form form = new SigningAuthenticator.Form(
                    dialect.signatureWord, dialect.headerPrefix, dialect.dateFormat::text);
            return calls -> new SigningAuthenticator(context::pathBelowBaseUrl, form, id(), secret());
        }
        TokenForm form = new TokenForm(
                dialect.authorization == Dialect.Authorization.BEARER_TOKEN ? "Bearer " : "",
                dialect.headerPrefix + GenAuthHeaders.USER_POOL);
        TokenSource source = tokenSource;
        return source == null
                ? calls -> new TokenAuthenticator(calls, context.nanoTime(), form, id(), secret())
                : calls -> new SuppliedTokenAuthenticator(form, source::token, source::rejected);
    }

    private String id() {
        return requireNonNull(accessKeyId);
    }

    private Secret secret() {
        return requireNonNull(accessKeySecret);
    }
}
