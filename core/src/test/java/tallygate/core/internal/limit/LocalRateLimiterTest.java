package tallygate.core.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.RateLimiter;
import tallygate.core.RouteLimit;
import tallygate.transport.HttpMethod;

class LocalRateLimiterTest {
    private static final Duration ALL_DAY = Duration.ofDays(1);

    /** A monotonic clock may be below zero, and passes from the greatest number to the least. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -90_000_000_000L, Long.MAX_VALUE - 5, Long.MIN_VALUE})
    void permitsAreAtEvenIntervalsWhereverTheClockStands(long now) {
        AtomicLong clock = new AtomicLong(now);
        RateLimiter limiter = new LocalRateLimiter(new RouteLimit(HttpMethod.GET, "/x", 60), clock::get);

        assertThat(limiter.acquire(ALL_DAY).join()).contains(Duration.ZERO);
        assertThat(limiter.acquire(ALL_DAY).join()).contains(Duration.ofSeconds(1));
        clock.addAndGet(500_000_000L);
        assertThat(limiter.acquire(ALL_DAY).join()).contains(Duration.ofMillis(1500));
        assertThat(limiter.acquire(Duration.ofSeconds(1)).join()).isEmpty();
    }
}
