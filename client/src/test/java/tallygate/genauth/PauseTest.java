package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.status;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.ClientClosedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.ServerException;
import tallygate.core.provider.Timing;

/** What ends a call between two attempts. */
@OverTransports
@Timeout(20)
class PauseTest {
    private final FaultyServer server = new FaultyServer().respondWith(status(503));
    private final CountDownLatch pausing = new CountDownLatch(1);
    private final CompletableFuture<Void> timer = new CompletableFuture<>();

    /** Pauses that never end by themselves. */
    private final Timing endless = new Timing() {
        @Override
        public void sleep(Duration pause) throws InterruptedException {
            pausing.countDown();
            new CountDownLatch(1).await();
        }

        @Override
        public CompletableFuture<Void> after(Duration pause) {
            pausing.countDown();
            return timer;
        }

        @Override
        public double random() {
            return 0.5;
        }
    };

    private final ManagementClient client = server.builder().timing(endless).build();

    @Test
    @DisplayName("C14 an interrupt during the pause ends the call, keeps the flag, and sends nothing more")
    void interrupt() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            thrown.set(catchThrowable(() -> client.call(READ, Map.of())));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(pausing.await(10, SECONDS)).isTrue();

        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).isInstanceOfSatisfying(CallInterruptedException.class, e -> {
            assertThat(e.attempts()).isOne();
            assertThat(e.retryStopReason()).contains(RetryStopReason.CALL_ENDED);
            assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServerException.class);
        });
        assertThat(flag).isTrue();
        assertThat(server.sent()).isOne();
    }

    @Test
    @DisplayName("C15 cancelling during the pause removes the timer, and sends nothing more")
    void cancel() throws Exception {
        CompletableFuture<?> call = client.async().call(READ, Map.of());
        assertThat(pausing.await(10, SECONDS)).isTrue();

        call.cancel(true);

        assertThatThrownBy(() -> timer.get(10, SECONDS)).isInstanceOf(CancellationException.class);
        assertThat(call).isCancelled();
        assertThat(server.sent()).isOne();
    }

    @Test
    @DisplayName("promise 11: closing the client ends the pauses of both kinds of calls")
    void close() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            thrown.set(catchThrowable(() -> client.call(READ, Map.of())));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(pausing.await(10, SECONDS)).isTrue();
        CompletableFuture<?> async = client.async().call(READ, Map.of());

        client.close();
        caller.join();

        assertThat(thrown.get()).isInstanceOf(ClientClosedException.class);
        assertThat(thrown.get().getSuppressed()).hasSize(1);
        assertThat(flag).isFalse();
        assertThat(async)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(ClientClosedException.class);
        assertThat(server.sent()).isEqualTo(2);
    }

    @Test
    @DisplayName("C15 the timer of the JDK passes the time, and can be cancelled")
    void timerOfTheJdk() throws Exception {
        long start = System.nanoTime();
        Timing.system().after(Duration.ofMillis(30)).get(10, SECONDS);
        Timing.system().sleep(Duration.ofMillis(30));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));

        CompletableFuture<Void> cancelled = Timing.system().after(Duration.ofDays(365 * 31));
        assertThat(cancelled.cancel(true)).isTrue();
        assertThat(Timing.system().random()).isBetween(0.0, Math.nextDown(1.0));
    }
}
