package tallygate.genauth.internal.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import tallygate.fuzz.Cost;
import tallygate.fuzz.Seed;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;

/** Any token has a user pool and a sensible lifetime, or is refused with a message that shows nothing of it. */
class TokenClaimsFuzzTest {
    private static final Set<String> SENTENCES = Set.of(
            "data.access_token is not a JSON Web Token", "the claims of data.access_token are not a JSON object");
    private static final long[] ANNOUNCED = {Long.MIN_VALUE, -1, 0, 3600, Long.MAX_VALUE};

    /** The first line is a whole token, the rest the claims of another. */
    @FuzzTest
    void anyTokenIsReadOrRefused(byte[] data) throws Exception {
        Seed.Headed seed = Seed.headed(data);
        String claims = Base64.getUrlEncoder().withoutPadding().encodeToString(seed.rest());
        Cost.within(2L * data.length, () -> {
            read(seed.line());
            TokenClaims read = read("e30." + claims + ".c2ln");
            if (read != null) {
                agreesWithTheWholeDocument(read, seed.rest());
            }
        });
    }

    private static TokenClaims read(String token) {
        TokenClaims claims;
        try {
            claims = TokenClaims.read(token);
        } catch (IOException refused) {
            assertThat(SENTENCES).contains(refused.getMessage());
            assertThat(refused.getCause()).isNull();
            return null;
        }
        if (claims.userPoolId() != null) {
            assertThat(claims.userPoolId()).isNotBlank();
        }
        assertThat(TokenLifetime.of(0, claims)).isEqualTo(Duration.ofMinutes(1));
        for (long announced : ANNOUNCED) {
            assertThat(TokenLifetime.of(announced, claims)).isBetween(Duration.ofMinutes(1), Duration.ofDays(1));
        }
        return claims;
    }

    private static void agreesWithTheWholeDocument(TokenClaims claims, byte[] json) {
        Map<String, Object> document;
        try {
            document = JsonDocument.decode(JsonValues.OBJECT, new Buffer().writeUtf8(new String(json, UTF_8)));
        } catch (IOException somethingElseIsWrong) {
            return;
        }
        boolean named = document.get("scoped_userpool_id") instanceof String pool && !pool.isBlank();
        assertThat(claims.userPoolId()).isEqualTo(named ? document.get("scoped_userpool_id") : null);
    }
}
