package tallygate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Duration NEGATIVE = Duration.ofNanos(-1);

    @Test
    void nonsensicalSettingIsRejectedByName() {
        Map<String, Consumer<RetryPolicy.Builder>> refused = new LinkedHashMap<>();
        refused.put("maxAttempts", p -> p.maxAttempts(0));
        refused.put("baseDelay", p -> p.baseDelay(NEGATIVE));
        refused.put("throttledBaseDelay", p -> p.throttledBaseDelay(NEGATIVE));
        refused.put("maxDelay", p -> p.maxDelay(NEGATIVE));
        refused.put("maxRetryAfter", p -> p.maxRetryAfter(NEGATIVE));

        refused.forEach((name, setting) -> assertThatThrownBy(
                        () -> RetryPolicy.defaults().with(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " "));
    }

    @Test
    void leastSettingsAreOneAttemptAndNoPause() {
        RetryPolicy least = RetryPolicy.defaults().with(p -> p.maxRetryAfter(Duration.ZERO)
                .maxDelay(Duration.ZERO)
                .throttledBaseDelay(Duration.ZERO)
                .baseDelay(Duration.ZERO)
                .maxAttempts(1));

        assertThat(least)
                .hasToString("RetryPolicy[maxAttempts=1, baseDelay=PT0S, throttledBaseDelay=PT0S, maxDelay=PT0S, "
                        + "maxRetryAfter=PT0S]");
        assertThat(RetryPolicy.never().maxAttempts()).isOne();
    }

    @Test
    void changeKeepsTheRest() {
        RetryPolicy every = RetryPolicy.defaults().with(p -> p.maxAttempts(7)
                .baseDelay(Duration.ofMillis(2))
                .throttledBaseDelay(Duration.ofMillis(3))
                .maxDelay(Duration.ofMillis(4))
                .maxRetryAfter(Duration.ofMillis(5)));
        RetryPolicy changed = every.with(p -> p.maxDelay(Duration.ofMillis(9)));

        assertThat(changed.maxAttempts()).isEqualTo(7);
        assertThat(changed.baseDelay()).isEqualTo(Duration.ofMillis(2));
        assertThat(changed.throttledBaseDelay()).isEqualTo(Duration.ofMillis(3));
        assertThat(changed.maxDelay()).isEqualTo(Duration.ofMillis(9));
        assertThat(changed.maxRetryAfter()).isEqualTo(Duration.ofMillis(5));
        assertThat(every.maxDelay()).isEqualTo(Duration.ofMillis(4));
    }
}
