package tallygate.sandbox.internal.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class TokenIssuerTest {
    @Test
    void tokenIsRefusedOnceItHasExpired() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        MovableClock clock = new MovableClock(now);
        TokenIssuer issuer = new TokenIssuer(clock);
        String token = issuer.issue("subject");

        clock.now = now.plusSeconds(7199);
        assertThat(issuer.accepts(token)).isTrue();
        clock.now = now.plus(Duration.ofHours(2));
        assertThat(issuer.accepts(token)).isFalse();
    }

    private static final class MovableClock extends Clock {
        private Instant now;

        private MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
