package tallygate.genauth;

import static java.util.Objects.requireNonNull;

import java.util.List;
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
 * The credentials of a client, and how its requests are authenticated with them.
 *
 * @param accessKeyId null, like the secret, only if there is a token source and the dialect does not sign
 */
record GenAuthCredentials(
        Dialect dialect,
        @Nullable String accessKeyId,
        @Nullable Secret accessKeySecret,
        @Nullable TokenSource tokenSource) {
    /** @throws IllegalArgumentException if an access key is missing */
    static GenAuthCredentials of(
            Dialect dialect, @Nullable String id, @Nullable Secret secret, @Nullable TokenSource source) {
        boolean signs = dialect.authorization == Dialect.Authorization.SIGNATURE;
        if (id == null && (source == null || signs)) {
            throw new IllegalArgumentException(
                    "The client has no access key; set it with accessKey(id, secret), or use fromEnv().");
        }
        return new GenAuthCredentials(dialect, id, secret, source);
    }

    /** Returns the secrets to redact. */
    List<Secret> secrets() {
        return accessKeySecret == null ? List.of() : List.of(accessKeySecret);
    }

    /** Returns the subscriptions of the client; null without an access key, which signs them. */
    @Nullable
    EventStreams eventStreams(ClientContext context, String host) {
        return accessKeyId == null
                ? null
                : new EventStreams(
                        context,
                        host,
                        accessKeyId,
                        () -> SigningAuthenticator.ofWebSockets(dialect.signatureWord, id(), secret()));
    }

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

    /** Returns a text without the key. */
    @Override
    public String toString() {
        return "GenAuthCredentials[" + dialect + "]";
    }

    private String id() {
        return requireNonNull(accessKeyId);
    }

    private Secret secret() {
        return requireNonNull(accessKeySecret);
    }
}
