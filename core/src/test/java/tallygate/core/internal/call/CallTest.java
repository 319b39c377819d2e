package tallygate.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.transport.Headers;

class CallTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 7); // it overflows on the way, as a real one may
    private final Call<?> call = new Call<>(
            Operation.get("/x"),
            CallSettings.of(
                    RequestOptions.defaults()
                            .with(o -> o.timeout(Duration.ofSeconds(40)).attemptTimeout(Duration.ofSeconds(15))),
                    Headers.empty()),
            clock::get);

    @Test
    void attemptHasItsTimeoutUnlessTheCallHasLessLeft() {
        assertThat(call.remainingForAttempt()).isEqualTo(Duration.ofSeconds(15));
        pass(Duration.ofSeconds(30));

        assertThat(call.remainingForAttempt()).isEqualTo(Duration.ofSeconds(10));
        assertThat(call.elapsed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void noTimeRemainsAfterTheLastNanosecond() {
        pass(Duration.ofSeconds(40).minusNanos(1));
        assertThat(call.remaining()).isEqualTo(Duration.ofNanos(1));
        pass(Duration.ofNanos(1));

        assertThat(call.remaining()).isZero();
        assertThat(call.remainingForAttempt()).isZero();
        pass(Duration.ofDays(1));
        assertThat(call.remaining()).isZero();
    }

    @Test
    void abortRunsTheCurrentActionOnceAndALaterOneAtOnce() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger later = new AtomicInteger();
        call.onAbort(first::incrementAndGet);
        assertThat(call.aborted()).isFalse();

        call.abort();
        call.onAbort(later::incrementAndGet);

        assertThat(call.aborted()).isTrue();
        assertThat(first).hasValue(1);
        assertThat(later).hasValue(1);
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
