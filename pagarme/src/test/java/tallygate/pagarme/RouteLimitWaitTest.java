package tallygate.pagarme;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.pagarme.SubscriptionUsageOperations.CREATE_USAGE;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.RouteLimit;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.provider.Timing;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** Calls that wait for a permit, or cannot. */
class RouteLimitWaitTest extends RouteLimitsFixture {
    @ParameterizedTest
    @EnumSource
    void callFailsAtOnceWithoutUsingAPermitThatComesAfterItsDeadline(Caller caller) {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 1));
        SubscriptionUsageClient impatient = client.withOptions(o -> o.timeout(Duration.ofSeconds(60)));
        caller.call(client, CREATE_USAGE, Pagarme.usage());

        for (int i = 0; i < 3; i++) {
            DeadlineExceededException failure =
                    pagarme.failure(DeadlineExceededException.class, impatient, caller, CREATE_USAGE, Pagarme.usage());

            assertThat(failure.phase()).isEqualTo(Phase.CONNECT);
            assertThat(failure.attempts()).isZero();
            assertThat(failure.retryable()).isTrue();
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure.retryStopReason()).contains(RetryStopReason.DEADLINE_TOO_NEAR);
            assertThat(failure)
                    .hasMessage("createUsage: nothing was sent, because the rate limit of 1 requests a minute to POST "
                            + CREATE_USAGE.path() + " has no permit within the PT1M until the deadline. "
                            + "Call less often, or raise RequestOptions.timeout.");
        }
        assertThat(pagarme.time.pauses()).isEmpty();

        caller.call(client.withOptions(o -> o.timeout(Duration.ofSeconds(61))), CREATE_USAGE, Pagarme.usage());
        assertThat(pagarme.time.pauses()).containsExactly(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void outcomeOfALostResponseStaysUnknownWhenTheRetryGetsNoPermit(Caller caller) {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 1));
        pagarme.server.respondWith(Pagarme.reset());

        DeadlineExceededException failure =
                pagarme.failure(DeadlineExceededException.class, client, caller, CREATE_USAGE, Pagarme.usage());

        assertThat(failure.attempts()).isOne();
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.idempotencyKey()).isPresent();
    }

    @Test
    void interruptAndCancellationEndTheWaitForAPermit() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Void> timer = new CompletableFuture<>();
        SubscriptionUsageClient client = pagarme.builder()
                .limits(List.of(RouteLimit.of(CREATE_USAGE, 60)))
                .timing(endless(waiting, timer))
                .build();
        client.createUsage(Pagarme.usage());
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            thrown.set(catchThrowable(() -> client.createUsage(Pagarme.usage())));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(waiting.await(10, SECONDS)).isTrue();

        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).isInstanceOfSatisfying(CallInterruptedException.class, failure -> {
            assertThat(failure.attempts()).isZero();
            assertThat(failure.outcomeUnknown()).isFalse();
        });
        assertThat(flag).isTrue();

        CompletableFuture<?> async = client.async().createUsage(Pagarme.usage());
        async.cancel(true);

        assertThat(timer).isCancelled();
        assertThat(pagarme.server.requests()).hasSize(1);
    }

    @Test
    void otherThreadsGetTheNextPermits() {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 60));
        DeadlineExceededException failure = catchThrowableOfType(DeadlineExceededException.class, () -> {
            for (int i = 0; i < 62; i++) {
                // Turns the clock back, so that each call comes at the same time.
                client.withOptions(o -> o.timeout(Duration.ofSeconds(61))).createUsage(Pagarme.usage());
                pagarme.time.pass(
                        pagarme.time.pauses().isEmpty()
                                ? Duration.ZERO
                                : pagarme.time.pauses().get(i - 1).negated());
            }
        });
        assertThat(failure).hasMessageContaining("PT1M1S");
        assertThat(pagarme.server.requests()).hasSize(61);
    }

    private static Timing endless(CountDownLatch waiting, CompletableFuture<Void> timer) {
        return new Timing() {
            @Override
            public void sleep(Duration pause) throws InterruptedException {
                waiting.countDown();
                new CountDownLatch(1).await();
            }

            @Override
            public CompletableFuture<Void> after(Duration pause) {
                return timer;
            }

            @Override
            public double random() {
                return 0;
            }
        };
    }
}
