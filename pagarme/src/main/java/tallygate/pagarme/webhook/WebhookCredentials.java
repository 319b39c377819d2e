package tallygate.pagarme.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the user and password of a webhook's address, which the service sends by Basic authentication. The vendor documents
 * no signature, so nothing else authenticates its requests: use a long random password, and TLS. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (!credentials.match(exchange.getRequestHeaders().getFirst("Authorization"))) {
 *     exchange.sendResponseHeaders(401, -1);
 * }
 * }</pre>
 */
public final class WebhookCredentials {
    private static final String SCHEME = "Basic ";

    private final byte[] digest;

    private WebhookCredentials(byte[] digest) {
        this.digest = digest;
    }

    /**
     * @throws IllegalArgumentException if either is blank, or the user has a colon, which would end it; neither is shown
     */
    public static WebhookCredentials of(String user, String password) {
        if (user.isBlank() || password.isBlank() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "The user or the password of the webhook is blank, or the user has a colon "
                            + "(they are not shown here); set those of the webhook's address.");
        }
        return new WebhookCredentials(digest(user + ':' + password));
    }

    /**
     * Returns whether a request has these credentials. The comparison takes constant time.
     *
     * @param authorization the value of the header {@code Authorization}, null if there is none
     */
    public boolean match(@Nullable String authorization) {
        // A request without credentials is compared as well, so that it takes as long as one with wrong ones.
        return MessageDigest.isEqual(digest, digest(sent(authorization).orElse("")));
    }

    private static Optional<String> sent(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            String credentials = authorization.substring(SCHEME.length()).strip();
            return Optional.of(new String(Base64.getDecoder().decode(credentials), UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Returns a digest, whose fixed length hides that of the password in the comparison. */
    private static byte[] digest(String credentials) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(credentials.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "WebhookCredentials";
    }
}
