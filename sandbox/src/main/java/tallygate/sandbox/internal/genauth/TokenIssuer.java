package tallygate.sandbox.internal.genauth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tallygate.sandbox.internal.json.JsonText;

/** Issues JSON Web Tokens, signed with a key that exists as long as the sandbox, and verifies them. */
public final class TokenIssuer {
    static final int LIFETIME_SECONDS = 7200;
    static final String USER_POOL_ID = "sandbox-user-pool";

    private static final Instant FIXED_FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FIXED_UNTIL = Instant.parse("2100-01-01T00:00:00Z");

    private final SecretKeySpec key;
    private final Clock clock;

    public TokenIssuer(Clock clock) {
        this(randomSecret(), clock);
    }

    private TokenIssuer(byte[] secret, Clock clock) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.clock = clock;
    }

    private static byte[] randomSecret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Returns a constant token, which expires in 2100 and which no sandbox accepts. */
    static String fixedToken() {
        TokenIssuer issuer = new TokenIssuer(new byte[32], Clock.fixed(FIXED_FROM, ZoneOffset.UTC));
        return issuer.issue("fixed", Duration.between(FIXED_FROM, FIXED_UNTIL));
    }

    String issue(String subject) {
        return issue(subject, Duration.ofSeconds(LIFETIME_SECONDS));
    }

    private String issue(String subject, Duration lifetime) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subject);
        claims.put("scoped_userpool_id", USER_POOL_ID);
        claims.put("iat", now);
        claims.put("exp", now + lifetime.toSeconds());
        String content = part(Map.of("alg", "HS256")) + '.' + part(claims);
        return content + '.' + signature(content);
    }

    boolean accepts(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !isEqual(signature(token.substring(0, end)), token.substring(end + 1))) {
            return false;
        }
        String claims = token.substring(token.indexOf('.') + 1, end);
        return clock.instant().getEpochSecond() < expiry(claims);
    }

    private static long expiry(String claims) {
        try {
            Object expiry =
                    JsonText.readObject(Base64.getUrlDecoder().decode(claims)).get("exp");
            return expiry instanceof Number seconds ? seconds.longValue() : 0;
        } catch (IOException signedByUsSoWellFormed) {
            throw new UncheckedIOException(signedByUsSoWellFormed);
        }
    }

    private static String part(Map<String, Object> json) {
        return encode(JsonText.write(json).getBytes(UTF_8));
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return encode(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasHmacSha256) {
            throw new IllegalStateException(everyJdkHasHmacSha256);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isEqual(String expected, String actual) {
        return MessageDigest.isEqual(expected.getBytes(US_ASCII), actual.getBytes(US_ASCII));
    }
}
