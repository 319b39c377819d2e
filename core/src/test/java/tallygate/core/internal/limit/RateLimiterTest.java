package tallygate.core.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.RouteLimit;
import tallygate.transport.HttpMethod;

class RateLimiterTest {
    private static final Duration ALL_DAY = Duration.ofDays(1);

    /** A monotonic clock may be below zero, and passes from the greatest number to the least. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -90_000_000_000L, Long.MAX_VALUE - 5, Long.MIN_VALUE})
    void turnsAreAtEvenDistancesWhereverTheClockStands(long now) {
        RateLimiter turns = new RateLimiter(new RouteLimit(HttpMethod.GET, "/x", 60));

        assertThat(turns.acquire(now, ALL_DAY)).contains(Duration.ZERO);
        assertThat(turns.acquire(now, ALL_DAY)).contains(Duration.ofSeconds(1));
        assertThat(turns.acquire(now + 500_000_000L, ALL_DAY)).contains(Duration.ofMillis(1500));
        assertThat(turns.acquire(now + 500_000_000L, Duration.ofSeconds(1))).isEmpty();
    }
}
