package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.WRITE;
import static tallygate.genauth.FaultyServer.broken;
import static tallygate.genauth.FaultyServer.inBody;
import static tallygate.genauth.FaultyServer.status;
import static tallygate.genauth.FaultyServer.success;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.RetryPolicy;
import tallygate.core.Safety;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.ServerException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.genauth.FakeGenAuth.Responder;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportResponse;

/** What is sent again, and what is not. Each case is sync and async, in virtual time. */
@OverTransports
class RetryTest {
    private final FaultyServer server = new FaultyServer();

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(server.wire.openResponses()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C01 a read that is throttled in the body is tried three times, with the longer pauses")
    void throttledRead(Caller caller) {
        server.respondWith(inBody(429));

        RateLimitedException failure = server.failure(RateLimitedException.class, caller, READ);

        assertThat(server.sent()).isEqualTo(3);
        assertThat(server.time.pauses()).hasSize(2);
        assertThat(server.time.pauses().get(0)).isBetween(Duration.ofMillis(999), Duration.ofSeconds(1));
        assertThat(server.time.pauses().get(1)).isBetween(Duration.ofMillis(1999), Duration.ofSeconds(2));
        assertThat(failure.apiCode()).hasValue(4290);
        assertThat(failure.requestId()).contains("request-7");
        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.retryStopReason()).contains(RetryStopReason.ATTEMPTS_EXHAUSTED);
        assertThat(failure).hasMessageContaining("Sent 3 times.");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C02 429 is retried for an unsafe operation, too, since the server did nothing")
    void throttledWrite(Caller caller) {
        server.respondWith(inBody(429), status(429), success());

        assertThat(server.call(caller, WRITE)).containsKey("data");
        assertThat(server.sent()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C03 HTTP 500 to an unsafe operation is not retried, its outcome unknown")
    void failedWrite(Caller caller) {
        server.respondWith(status(500));

        ServerException failure = server.failure(ServerException.class, caller, WRITE);

        outcomeIsUnknown(failure);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C04 statusCode 500 to a POST that only reads is retried")
    void failedReadByPost(Caller caller) {
        server.respondWith(inBody(500), success());

        assertThat(server.call(caller, WRITE.withSafety(Safety.SAFE))).containsKey("data");
        assertThat(server.sent()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C05 an unsafe operation whose connection was refused is retried, since it was never sent")
    void unsentWrite(Caller caller) {
        server.respondWith(broken(Reason.CONNECT_FAILED), server.slow(Phase.CONNECT), success());

        assertThat(server.call(caller, WRITE)).containsKey("data");
        assertThat(server.sent()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C06 an unsafe operation whose connection was reset after sending is not retried")
    void lostWrite(Caller caller) {
        server.respondWith(broken(Reason.CONNECTION_LOST));

        outcomeIsUnknown(server.failure(TransportException.class, caller, WRITE));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C07 two 503 and a success are a success, after two pauses within their limits")
    void passingOutage(Caller caller) {
        server.respondWith(status(503), status(503), success());

        assertThat(server.call(caller, READ)).containsKey("data");

        assertThat(server.sent()).isEqualTo(3);
        assertThat(server.time.pauses().get(0)).isBetween(Duration.ofMillis(99), Duration.ofMillis(100));
        assertThat(server.time.pauses().get(1)).isBetween(Duration.ofMillis(199), Duration.ofMillis(200));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C08 503 for ever is tried as often as the policy says, and every failure is reported")
    void lastingOutage(Caller caller) {
        server.respondWith(inBody(502), broken(Reason.TRUNCATED_BODY), server.slow(Phase.BODY), status(503));

        ServerException failure = server.failure(
                ServerException.class,
                caller,
                READ,
                o -> o.retryPolicy(RetryPolicy.defaults().with(p -> p.maxAttempts(4))));

        assertThat(server.sent()).isEqualTo(4);
        assertThat(failure.httpStatus()).isEqualTo(503);
        assertThat(failure.body()).contains("planted-body");
        assertThat(failure.getSuppressed())
                .extracting(earlier -> earlier.getClass().getSimpleName())
                .containsExactly("ServerException", "TransportException", "DeadlineExceededException");
        assertThat(failure.getSuppressed()).allSatisfy(earlier -> {
            assertThat(((TallygateException) earlier).retryStopReason()).isEmpty();
            assertThat(((TallygateException) earlier).retryable()).isTrue();
        });
        assertThat(((TallygateException) failure.getSuppressed()[1]).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFE", "IDEMPOTENT", "UNSAFE"})
    @DisplayName("promise 2: what is repeated follows from the failure and the operation's safety, and nothing else")
    void tableOfFailures(Safety safety) {
        boolean repeatable = safety != Safety.UNSAFE;
        for (int http : new int[] {408, 500, 502, 503, 504}) {
            sends(safety, status(http), repeatable ? 3 : 1);
        }
        for (int http : new int[] {300, 307, 400, 402, 403, 404, 409, 422, 499, 501, 505, 599, 600}) {
            sends(safety, status(http), 1);
        }
        for (int code : new int[] {500, 502, 503}) {
            sends(safety, inBody(code), repeatable ? 3 : 1);
        }
        for (int code : new int[] {0, 201, 400, 404, 408, 501, 504, 600}) {
            sends(safety, inBody(code), 1);
        }
        sends(safety, status(429), 3);
        sends(safety, inBody(429), 3);
        for (Reason reason : Reason.values()) {
            boolean again = reason.provablyUnsent()
                    ? reason != Reason.TLS_NOT_TRUSTED
                    : repeatable && (reason == Reason.CONNECTION_LOST || reason == Reason.TRUNCATED_BODY);
            sends(safety, broken(reason), again ? 3 : 1);
        }
        sends(safety, FakeGenAuth.http(502, "text/html", "<p>"), repeatable ? 3 : 1);
        sends(safety, FakeGenAuth.http(200, "text/html", "<p>"), 1);
    }

    @Test
    @DisplayName("promise 2: the outcome is called unknown where the server may have acted, and nowhere else")
    void unknownOutcome() {
        Map<Responder, RetryStopReason> ends = new LinkedHashMap<>();
        for (int http : new int[] {408, 500, 502, 503, 504, 505, 599}) {
            ends.put(status(http), RetryStopReason.OUTCOME_UNKNOWN);
            ends.put(inBody(http), RetryStopReason.OUTCOME_UNKNOWN);
        }
        for (int http : new int[] {400, 407, 409, 499, 501, 600}) {
            ends.put(status(http), RetryStopReason.NOT_RETRYABLE);
            ends.put(inBody(http), RetryStopReason.NOT_RETRYABLE);
        }
        ends.forEach((responder, why) -> {
            for (Caller caller : Caller.values()) {
                FaultyServer failing = new FaultyServer().respondWith(responder);
                TallygateException failure = failing.failure(TallygateException.class, caller, WRITE);
                assertThat(failure.retryStopReason()).as("%s", failure).contains(why);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("promise 2: a code in the body counts as one of the body for every HTTP status that is a success")
    void errorCodeCountsUnderAnySuccessStatus(Caller caller) {
        for (int success : new int[] {200, 202, 299}) {
            server.respondWith(FakeGenAuth.http(success, "application/json", "{\"statusCode\":504}"));
            int before = server.sent();

            server.failure(ServerException.class, caller, READ);

            assertThat(server.sent() - before).as("HTTP %d", success).isOne();
        }
    }

    @Test
    @InMemory
    @DisplayName("C15 a call that was cancelled is not retried, whatever the transport makes of its abort")
    void cancelledAttempt() {
        CompletableFuture<TransportResponse> exchange = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new ExchangeException(Reason.CONNECTION_LOST, "aborted", null));
            }
        };
        server.respondWith(FakeGenAuth.later(exchange));
        CompletableFuture<?> call = server.client.async().call(READ, Map.of());

        call.cancel(true);

        assertThat(call).isCancelled();
        assertThat(exchange).isCompletedExceptionally();
        assertThat(server.sent()).isOne();
        assertThat(server.time.pauses()).isEmpty();
    }

    private static void sends(Safety safety, Responder responder, int times) {
        for (Caller caller : Caller.values()) {
            FaultyServer server = new FaultyServer().respondWith(responder);
            TallygateException failure = server.failure(TallygateException.class, caller, READ.withSafety(safety));
            assertThat(server.sent()).as("%s %s %s", caller, safety, failure).isEqualTo(times);
            assertThat(failure.attempts()).isEqualTo(times);
            assertThat(failure.retryable()).isEqualTo(times > 1);
            if (times == 1) {
                assertThat(server.time.pauses()).isEmpty();
                assertThat(failure.retryStopReason().orElseThrow())
                        .isIn(RetryStopReason.NOT_RETRYABLE, RetryStopReason.OUTCOME_UNKNOWN);
            }
        }
    }

    private void outcomeIsUnknown(TallygateException failure) {
        assertThat(server.sent()).isOne();
        assertThat(server.time.pauses()).isEmpty();
        assertThat(failure.attempts()).isOne();
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.retryStopReason()).contains(RetryStopReason.OUTCOME_UNKNOWN);
        assertThat(failure).hasMessageContaining("The outcome is UNKNOWN");
    }
}
