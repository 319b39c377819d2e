package tallygate.genauth.internal.token;

import java.time.Duration;

/**
 * Bounds how long a token is used, whatever the server announces: never so short that each call fetches one, and never
 * without limit.
 */
final class TokenLifetime {
    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(1);

    private TokenLifetime() {}

    /**
     * Returns the announced lifetime, limited by the token's own claims. The claims are compared with each other and not with
     * this machine's clock, which may be wrong.
     *
     * @param announcedSeconds 0 if the response has no usable {@code expires_in}
     */
    static Duration of(long announcedSeconds, TokenClaims claims) {
        Duration lifetime = between(announcedSeconds);
        if (claims.issuedAt() == null || claims.expiresAt() == null) {
            return lifetime;
        }
        Duration claimed = between(claims.expiresAt() - claims.issuedAt());
        return claimed.compareTo(lifetime) < 0 ? claimed : lifetime;
    }

    private static Duration between(long seconds) {
        return Duration.ofSeconds(Math.max(SHORTEST.toSeconds(), Math.min(seconds, LONGEST.toSeconds())));
    }
}
