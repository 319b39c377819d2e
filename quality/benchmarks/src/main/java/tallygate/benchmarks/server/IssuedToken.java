package tallygate.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import tallygate.benchmarks.data.Documents;

/** The token that every key is given. */
public final class IssuedToken {
    private IssuedToken() {}

    /** The whole answer to a request for a token, as JSON. */
    public static String answer(long seconds) {
        return Documents.envelope(lasting(seconds));
    }

    /** Announces its life in the two places where clients look for it. */
    static String lasting(long seconds) {
        long now = Instant.now().getEpochSecond();
        String token = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")
                + "." + part("{\"scoped_userpool_id\":\"pool\",\"iat\":" + now + ",\"exp\":" + (now + seconds) + "}")
                + "." + part("signature");
        return "{\"access_token\":\"" + token + "\",\"expires_in\":" + seconds + "}";
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
