package tallygate.genauth.internal.token;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Base64;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

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
    private static final JsonReader.Options NAMES = JsonReader.Options.of("scoped_userpool_id", "iat", "exp");

    /** @throws IOException if the token has no claims; the message shows no token */
    static TokenClaims read(String token) throws IOException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > MAX_CHARACTERS) {
            throw new IOException("data.access_token is not a JSON Web Token");
        }
        try {
            return claims(
                    JsonReader.of(new Buffer().write(Base64.getUrlDecoder().decode(parts[1].replace("=", "")))));
        } catch (IllegalArgumentException
                | JsonDataException
                | com.squareup.moshi.JsonEncodingException
                | java.io.EOFException e) {
            // Without the cause, whose message shows parts of the token.
            throw new IOException("the claims of data.access_token are not a JSON object");
        }
    }

    private static TokenClaims claims(JsonReader reader) throws IOException {
        String userPoolId = null;
        Long issuedAt = null;
        Long expiresAt = null;
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(NAMES)) {
                case 0 -> userPoolId = text(reader);
                case 1 -> issuedAt = seconds(reader);
                case 2 -> expiresAt = seconds(reader);
                default -> {
                    reader.skipName();
                    reader.skipValue();
                }
            }
        }
        reader.endObject();
        boolean named = userPoolId != null && !userPoolId.isBlank();
        return new TokenClaims(named ? userPoolId : null, issuedAt, expiresAt);
    }

    private static @Nullable String text(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.STRING) {
            return reader.nextString();
        }
        reader.skipValue();
        return null;
    }

    private static @Nullable Long seconds(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.NUMBER) {
            return (long) reader.nextDouble();
        }
        reader.skipValue();
        return null;
    }
}
