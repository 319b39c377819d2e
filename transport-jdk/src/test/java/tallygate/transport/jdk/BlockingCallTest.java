package tallygate.transport.jdk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BlockingCallTest {
    private final BlockingCall call = new BlockingCall();

    @AfterEach
    void leavesNoInterruptToOtherTests() {
        Thread.interrupted();
    }

    @Test
    void abortEndsTheCallAndTakesItsInterruptBack() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CompletableFuture<Void> aborter = CompletableFuture.runAsync(() -> {
            awaitQuietly(blocked);
            call.abort();
        });

        call.run(() -> {
            blocked.countDown();
            new CountDownLatch(1).await();
        });

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(aborter).succeedsWithin(5, SECONDS);
    }

    @Test
    void abortThatComesTooLateLeavesNoInterrupt() throws Exception {
        call.run(call::abort);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        call.abort();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void abortedBeforeItBeginsItDoesNotBegin() throws Exception {
        AtomicBoolean began = new AtomicBoolean();

        call.abort();
        call.run(() -> began.set(true));

        assertThat(began).isFalse();
    }

    @Test
    void interruptOfAnybodyElseIsHandedOn() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> call.run(() -> new CountDownLatch(1).await()));
    }

    @Test
    void interruptThatTheCallDidNotNoticeIsKept() throws Exception {
        call.run(() -> Thread.currentThread().interrupt());

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
