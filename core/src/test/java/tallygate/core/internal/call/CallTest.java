package tallygate.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tallygate.client.Operation;
import tallygate.client.RequestOptions;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.Headers;

class CallTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 7); // it overflows on the way, as a real one may
    private final Call call = new Call(
            Operation.get("/x"),
            CallSettings.of(
                    RequestOptions.defaults()
                            .with(o -> o.timeout(Duration.ofSeconds(40)).attemptTimeout(Duration.ofSeconds(15))),
                    Headers.empty()),
            clock::get);

    @Test
    void attemptHasItsOwnTimeUntilLessIsLeftOfTheCall() throws IOException {
        assertThat(call.remainingForAttempt()).isEqualTo(Duration.ofSeconds(15));
        pass(Duration.ofSeconds(30));

        assertThat(call.remainingForAttempt()).isEqualTo(Duration.ofSeconds(10));
        assertThat(call.elapsed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void timeIsOverWithItsLastNanosecond() throws IOException {
        pass(Duration.ofSeconds(40).minusNanos(1));
        assertThat(call.remaining()).isEqualTo(Duration.ofNanos(1));
        pass(Duration.ofNanos(1));

        assertThatThrownBy(call::remaining).isInstanceOf(ExchangeTimeoutException.class);
        assertThatThrownBy(() -> call.await(new CompletableFuture<>())).isInstanceOf(ExchangeTimeoutException.class);
        assertThat(call.awaitAsync(new CompletableFuture<>()))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(ExchangeTimeoutException.class);
    }

    @Test
    void endingTheCallEndsItsWaitForCredentials() {
        CompletableFuture<String> wait = call.awaitAsync(new CompletableFuture<>());

        call.abort();

        assertThat(wait)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(CancellationException.class);
    }

    @Test
    void whatACallDoesNowIsEndedOnceAndWhatItBeginsLaterAtOnce() {
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
