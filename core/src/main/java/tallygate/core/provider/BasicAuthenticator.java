package tallygate.client.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tallygate.transport.TransportRequest;

/** Basic authentication (RFC 7617) with a key as the user and an empty password. A 401 is final: the key stays the same. */
public final class BasicAuthenticator implements Authenticator {
    private final Secret key;
    private final Secret credentials;

    /** @throws IllegalArgumentException if the key is empty, holds a blank or a line break, or a colon, which would end it */
    public BasicAuthenticator(String what, String key) {
        if (BareText.check(what, key).indexOf(':') >= 0) {
            throw new IllegalArgumentException("The " + what + " holds a colon, which no user name of Basic "
                    + "authentication can; give the key alone (which is not shown here).");
        }
        this.key = new Secret(key);
        this.credentials = new Secret(Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public CompletableFuture<TransportRequest> authenticate(TransportRequest request) {
        return CompletableFuture.completedFuture(request.withHeaders(request.headers().toBuilder()
                .set("Authorization", "Basic " + credentials.reveal())
                .build()));
    }

    /** In every form in which a server could repeat them. */
    public List<Secret> secrets() {
        return List.of(credentials, key);
    }
}
