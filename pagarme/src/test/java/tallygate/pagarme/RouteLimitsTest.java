package tallygate.pagarme;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.pagarme.FakePagarme.accepted;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.SubscriptionUsageOperations.CREATE_USAGE;
import static tallygate.pagarme.SubscriptionUsageOperations.GET_SUBSCRIPTION_ITEMS;
import static tallygate.pagarme.SubscriptionUsageOperations.GET_USAGES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.Operation;
import tallygate.core.RouteLimit;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.provider.Timing;
import tallygate.pagarme.FakePagarme.Answer;
import tallygate.pagarme.model.GetSubscriptionItemsRequest;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpMethod;

/** How often a client calls, in virtual time. */
@Timeout(20)
class RouteLimitsTest {
    private static final Operation<Map<String, ?>, Map<String, Object>> SUBSCRIPTIONS = Operation.get("/subscriptions");

    private final Pagarme pagarme = new Pagarme();

    /** When the server saw each request, on the client's own clock. */
    private final List<Duration> seen = new ArrayList<>();

    private final long start = pagarme.time.nanoTime();

    /** Refuses what is too much for any minute. */
    private final Answer limited = (request, server) -> {
        Duration now = Duration.ofNanos(pagarme.time.nanoTime() - start);
        seen.add(now);
        long inAMinute = seen.stream()
                .filter(time -> time.compareTo(now.minusMinutes(1)) > 0)
                .count();
        return json(inAMinute > 250 ? 429 : 200, "{\"data\":[]}").to(request, server);
    };

    private SubscriptionUsageClient limited(RouteLimit... limits) {
        return pagarme.builder().limits(List.of(limits)).build();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C57 requests are spaced so that the server never has to refuse one")
    void spacing(Caller caller) {
        SubscriptionUsageClient client = limited(new RouteLimit(HttpMethod.GET, "/subscriptions", 250));
        pagarme.server.answers(limited);

        for (int i = 0; i < 700; i++) {
            assertThat(caller.call(client, SUBSCRIPTIONS, Map.of())).containsKey("data");
        }
        assertThat(seen).hasSize(700);
        assertThat(seen.get(0)).isZero();
        assertThat(seen.get(699)).isEqualTo(Duration.ofMillis(240 * 699));
    }

    @Test
    @DisplayName("C57 without the limit the server refuses")
    void noLimit() {
        pagarme.server.answers(limited);

        for (int i = 0; i < 250; i++) {
            pagarme.client.call(SUBSCRIPTIONS, Map.of());
        }
        pagarme.failure(RateLimitedException.class, Caller.SYNC, SUBSCRIPTIONS, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C58 other routes are not affected")
    void otherRoutes(Caller caller) {
        SubscriptionUsageClient client = limited(
                RouteLimit.of(SUBSCRIPTIONS, 1), RouteLimit.of(GET_USAGES, 60), RouteLimit.of(CREATE_USAGE, 30));
        pagarme.server.answers(accepted());

        caller.call(client, SUBSCRIPTIONS, Map.of());
        caller.call(client, Operation.post("/subscriptions"), Map.of());
        caller.call(client, CREATE_USAGE, Pagarme.usage());
        caller.call(client, GET_USAGES, Pagarme.list());
        for (int i = 0; i < 100; i++) {
            caller.call(client, Operation.get("/subscriptions/other"), Map.of("a", 1));
        }
        assertThat(pagarme.time.pauses()).isEmpty();

        caller.call(client, GET_USAGES, Pagarme.list());
        caller.call(client, CREATE_USAGE, Pagarme.usage());
        assertThat(pagarme.time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void whatALimitCovers() {
        RouteLimit exact = new RouteLimit(HttpMethod.GET, "/subscriptions", 1);
        RouteLimit below = new RouteLimit(HttpMethod.GET, "/subscriptions/*", 1);

        assertThat(exact.covers(SUBSCRIPTIONS)).isTrue();
        assertThat(exact.covers(GET_USAGES)).isFalse();
        assertThat(exact.covers(Operation.post("/subscriptions"))).isFalse();
        assertThat(below.covers(SUBSCRIPTIONS)).isFalse();
        assertThat(below.covers(GET_USAGES)).isTrue();
        assertThat(below.covers(CREATE_USAGE)).isFalse();
        assertThat(below.covers(Operation.get("/subscriptionsx/y"))).isFalse();
        assertThat(below).hasToString("1 requests a minute to GET /subscriptions/*");
    }

    @Test
    void limitsMustBeMeant() {
        assertThatThrownBy(() -> new RouteLimit(HttpMethod.GET, "/subscriptions", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> new RouteLimit(HttpMethod.GET, "subscriptions", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void routesThatShareALimitWaitForOneAnother(Caller caller) {
        SubscriptionUsageClient client =
                pagarme.builder().limits(PublishedLimits.LIVE).build();
        pagarme.server.answers(json(200, "{\"data\":[]}"));

        caller.call(client, GET_USAGES, Pagarme.list());
        caller.call(client, GET_SUBSCRIPTION_ITEMS, items());
        caller.call(client, SUBSCRIPTIONS, Map.of());

        assertThat(pagarme.time.pauses()).containsExactly(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @EnumSource
    void testAccountsSendTenASecond(Caller caller) {
        SubscriptionUsageClient client =
                pagarme.builder().limits(PublishedLimits.TEST).build();

        for (int i = 0; i < 11; i++) {
            caller.call(client, CREATE_USAGE, Pagarme.usage());
        }
        assertThat(pagarme.paused()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    void everyAttemptCounts(Caller caller) {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 60));
        pagarme.server.answers(Pagarme.reset(), json(503, "{}"), accepted());

        caller.call(client, CREATE_USAGE, Pagarme.usage());

        // Backoff of 100 and 200 ms, and what is missing of a second each time.
        assertThat(pagarme.paused()).isEqualTo(Duration.ofSeconds(2));
        assertThat(pagarme.server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void permitThatWouldComeTooLateFailsAtOnceAndIsLeftToOthers(Caller caller) {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 1));
        SubscriptionUsageClient hasty = client.withOptions(o -> o.timeout(Duration.ofSeconds(60)));
        caller.call(client, CREATE_USAGE, Pagarme.usage());

        for (int i = 0; i < 3; i++) {
            DeadlineExceededException failure =
                    pagarme.failure(DeadlineExceededException.class, hasty, caller, CREATE_USAGE, Pagarme.usage());

            assertThat(failure.phase()).isEqualTo(Phase.CONNECT);
            assertThat(failure.attempts()).isZero();
            assertThat(failure.retryable()).isTrue();
            assertThat(failure.outcomeUnknown()).isFalse();
            assertThat(failure.retryStopReason()).contains(RetryStopReason.DEADLINE_TOO_NEAR);
            assertThat(failure)
                    .hasMessage("createUsage: nothing was sent, because the limit of 1 requests a minute to POST "
                            + CREATE_USAGE.path() + " leaves no permit within the PT1M that the call has left. "
                            + "Call less often, or raise RequestOptions.timeout.");
        }
        assertThat(pagarme.time.pauses()).isEmpty();

        caller.call(client.withOptions(o -> o.timeout(Duration.ofSeconds(61))), CREATE_USAGE, Pagarme.usage());
        assertThat(pagarme.time.pauses()).containsExactly(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void lostAnswerStaysUnknownWhenThereIsNoTurnForAnotherAttempt(Caller caller) {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 1));
        pagarme.server.answers(Pagarme.reset());

        DeadlineExceededException failure =
                pagarme.failure(DeadlineExceededException.class, client, caller, CREATE_USAGE, Pagarme.usage());

        assertThat(failure.attempts()).isOne();
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.idempotencyKey()).isPresent();
    }

    @Test
    void interruptAndCancellationEndTheWait() throws Exception {
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
    void limitIsOneForTheClientAndAllItsForms() {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 60));

        client.createUsage(Pagarme.usage());
        client.async().createUsage(Pagarme.usage()).join();
        client.withOptions(o -> o.maxResponseBytes(1000)).createUsage(Pagarme.usage());

        assertThat(pagarme.time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void otherThreadsGetTheNextTurns() {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 60));
        DeadlineExceededException failure = catchThrowableOfType(DeadlineExceededException.class, () -> {
            for (int i = 0; i < 62; i++) {
                // Nobody waits for them: time stands still.
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

    private static GetSubscriptionItemsRequest items() {
        return GetSubscriptionItemsRequest.builder().subscriptionId("sub_1").build();
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
