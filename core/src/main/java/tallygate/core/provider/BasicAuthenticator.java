package tallygate.core.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tallygate.core.provider.Authentication.Authenticated;
import tallygate.transport.TransportRequest;

/**
 * Basic authentication (RFC 7617) with a key as the user and an empty password. A 401 is final, because there is no other
 * key.
 */
public final class BasicAuthenticator implements Authenticator {
    private final Secret key;
    private final Secret credentials;

    /**
     * @param what the name of the key in messages
     * @throws IllegalArgumentException if the key is empty, or has whitespace or a colon, which would end it
     */
    public BasicAuthenticator(String what, String key) {
        if (Credentials.requireNoWhitespace(what, key).indexOf(':') >= 0) {
            throw new IllegalArgumentException("The " + what + " has a colon, which a user name of Basic "
                    + "authentication cannot have; set the key alone (it is not shown here).");
        }
        this.key = new Secret(key);
        this.credentials = new Secret(Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public CompletableFuture<Authentication> authenticate(TransportRequest request) {
        return CompletableFuture.completedFuture(new Authenticated(request.withHeaders(request.headers().toBuilder()
                .set("Authorization", "Basic " + credentials.reveal())
                .build())));
    }

    /** Returns the key in every form in which a server could repeat it. */
    public List<Secret> secrets() {
        return List.of(credentials, key);
    }
}
