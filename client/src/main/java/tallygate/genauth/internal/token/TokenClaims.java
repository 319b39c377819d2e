package tallygate.genauth.internal.token;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;

/**
 * The claims of a management token, a JSON Web Token (RFC 7519). The signature is not checked: only the server, which issued
 * the token, relies on it.
 *
 * @param userPoolId the claim {@code scoped_userpool_id}; null if it is missing, blank or not a text
 * @param issuedAt seconds since 1970; null if the token has no such claim
 * @param expiresAt seconds since 1970; null if the token has no such claim
 */
record TokenClaims(@Nullable String userPoolId, @Nullable Long issuedAt, @Nullable Long expiresAt) {
    private static final int MAX_CHARACTERS = 16 << 10;

    /** @throws IOException if the token has no claims; the message shows no token */
    static TokenClaims read(String token) throws IOException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > MAX_CHARACTERS) {
            throw new IOException("data.access_token is not a JSON Web Token");
        }
        try {
            return of(JsonDocument.decode(
                    JsonValues.OBJECT, new Buffer().write(Base64.getUrlDecoder().decode(parts[1].replace("=", "")))));
        } catch (IllegalArgumentException | MalformedJsonException e) {
            // Without the cause, whose message shows parts of the token.
            throw new IOException("the claims of data.access_token are not a JSON object");
        }
    }

    private static TokenClaims of(Map<String, @Nullable Object> claims) {
        boolean named = claims.get("scoped_userpool_id") instanceof String text && !text.isBlank();
        return new TokenClaims(
                named ? (String) claims.get("scoped_userpool_id") : null,
                seconds(claims.get("iat")),
                seconds(claims.get("exp")));
    }

    private static @Nullable Long seconds(@Nullable Object claim) {
        return claim instanceof BigDecimal seconds ? (long) seconds.doubleValue() : null;
    }
}
