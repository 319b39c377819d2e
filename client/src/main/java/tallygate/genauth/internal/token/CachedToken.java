package tallygate.genauth.internal.token;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tallygate.core.provider.Outcome;

/** A cached token, and when to refresh it on a monotonic clock. */
final class CachedToken {
    private static final Duration SHORTEST_MARGIN = Duration.ofSeconds(60);

    private final ManagementToken token;
    private final CompletableFuture<Outcome<ManagementToken>> ready;
    private final long refreshAt;
    private final long expiresAt;

    CachedToken(Outcome.Success<ManagementToken> fetched, long now) {
        this.token = fetched.value();
        this.ready = CompletableFuture.completedFuture(fetched);
        this.expiresAt = now + token.lifetime().toNanos();
        this.refreshAt = expiresAt - margin(token.lifetime()).toNanos();
    }

    CompletableFuture<Outcome<ManagementToken>> ready() {
        return ready;
    }

    boolean expired(long now) {
        return now - expiresAt >= 0;
    }

    /** Returns whether the next token should be fetched while this one is still valid. */
    boolean refreshDue(long now) {
        return now - refreshAt >= 0;
    }

    boolean hasValue(String value) {
        return token.value().reveal().equals(value);
    }

    /** Returns a tenth of the lifetime and at least a minute; but half of a short lifetime, or it would be due at once. */
    private static Duration margin(Duration lifetime) {
        Duration tenth = lifetime.dividedBy(10);
        Duration margin = tenth.compareTo(SHORTEST_MARGIN) > 0 ? tenth : SHORTEST_MARGIN;
        Duration half = lifetime.dividedBy(2);
        return margin.compareTo(half) < 0 ? margin : half;
    }
}
