package tallygate.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.core.RetryPolicy;

class BackoffTest {
    private static final RetryPolicy POLICY = RetryPolicy.defaults();
    private static final double MOST = Math.nextDown(1.0);

    @ParameterizedTest
    @CsvSource({"1, 50", "2, 100", "3, 200", "8, 6400", "9, 10000", "1000, 10000"})
    @DisplayName("P4 pauses are spread evenly from 0 to their limit, with the mean that this has")
    void mean(int retry, double expectedMillis) {
        Random random = new Random(retry);
        int draws = 100_000;
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            Duration pause = Backoff.before(retry, false, POLICY, random.nextDouble(), null);
            assertThat(pause).isBetween(Duration.ZERO, POLICY.maxDelay());
            sum += pause.toNanos() / 1e6;
        }
        assertThat(sum / draws).isCloseTo(expectedMillis, within(expectedMillis * 0.05));
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "2, 2000", "5, 16000", "6, 20000", "2147483647, 20000"})
    @DisplayName("P4 the limit after a 429 begins at a second, and never passes the cap")
    void throttled(int retry, long millis) {
        assertThat(Backoff.before(retry, true, POLICY, MOST, null))
                .isBetween(Duration.ofMillis(millis).minusNanos(10), Duration.ofMillis(millis));
        assertThat(Backoff.before(retry, true, POLICY, 0, null)).isZero();
    }

    @Test
    @DisplayName("P4 settings at their limits neither overflow nor last for ever")
    void extremes() {
        RetryPolicy none = POLICY.with(p -> p.baseDelay(Duration.ZERO).maxDelay(Duration.ZERO));
        RetryPolicy noBase = POLICY.with(p -> p.baseDelay(Duration.ZERO));
        RetryPolicy large =
                POLICY.with(p -> p.baseDelay(Duration.ofDays(10_000)).maxDelay(Duration.ofDays(100_000)));

        assertThat(Backoff.before(Integer.MAX_VALUE, false, none, MOST, null)).isZero();
        assertThat(Backoff.before(Integer.MAX_VALUE, false, noBase, MOST, null)).isZero();
        assertThat(Backoff.before(Integer.MAX_VALUE, false, large, MOST, null)).isLessThan(Duration.ofDays(100_001));
    }

    @Test
    @DisplayName("promise 3: Retry-After is the least pause, not the pause")
    void retryAfter() {
        Duration second = Duration.ofSeconds(1);
        assertThat(Backoff.before(1, false, POLICY, MOST, second)).isEqualTo(second);
        assertThat(Backoff.before(3, true, POLICY, 0.5, second)).isEqualTo(Duration.ofSeconds(2));
    }
}
