package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.status;
import static tallygate.genauth.FaultyServer.success;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.RetryStopReason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;

@OverTransports
class DeadlineTest {
    private final FaultyServer server = new FaultyServer();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C12 the deadline covers the token, all attempts and the pauses")
    void coversEverything(Caller caller) {
        server.wire.on(FakeGenAuth.TOKEN_PATH, (request, wire) -> {
            server.time.pass(Duration.ofSeconds(10));
            return FakeGenAuth.json(wire.goodToken()).to(request, wire);
        });
        server.respondWith(status(503, "Retry-After", "15"), server.slow(Phase.HEADERS));
        long start = server.time.nanoTime();

        DeadlineExceededException failure = server.failure(DeadlineExceededException.class, caller, READ);

        // 10 s token, 15 s pause, 30 s attempt, a pause of less than 1 s, and what is left for the last one
        List<TransportRequest> sent = server.wire.requestsTo(FaultyServer.PATH);
        assertThat(sent).hasSize(3);
        assertThat(sent.get(0).timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sent.get(1).timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(sent.get(2).timeout()).isBetween(Duration.ofMillis(4800), Duration.ofSeconds(5));
        assertThat(Duration.ofNanos(server.time.nanoTime() - start)).isEqualTo(Duration.ofSeconds(60));
        assertThat(failure.phase()).isEqualTo(Phase.HEADERS);
        assertThat(failure.getSuppressed()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("promise 5: a slow attempt is given up after 30 s and repeated")
    void attemptTimeout(Caller caller) {
        server.respondWith(server.slow(Phase.BODY), success());

        assertThat(server.call(caller, READ)).containsKey("data");
        assertThat(server.sent()).isEqualTo(2);

        server.respondWith(server.slow(Phase.BODY), success());
        server.call(caller, READ, o -> o.attemptTimeout(Duration.ofSeconds(3)));
        assertThat(server.wire.lastRequest().timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("promise 5: with no time left nothing is repeated, however many attempts there are")
    void noTimeLeft(Caller caller) {
        server.respondWith(server.slow(Phase.BODY));

        DeadlineExceededException failure = server.failure(
                DeadlineExceededException.class,
                caller,
                READ,
                o -> o.retryPolicy(RetryPolicy.defaults().with(p -> p.maxAttempts(100))));

        assertThat(server.sent()).isEqualTo(2);
        assertThat(failure.retryStopReason()).contains(RetryStopReason.DEADLINE_TOO_NEAR);
        assertThat(failure).hasMessageContainingAll("PT30S for an attempt", "PT1M in all", "RequestOptions.timeout");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C13 a system clock that jumps during the call has no effect: pauses and deadlines never ask it")
    void systemClockIsNotAsked(Caller caller) {
        server.respondWith(
                status(503, "Retry-After", "Sun, 06 Nov 1994 09:49:40 GMT", "Date", "Sun, 06 Nov 1994 09:49:37 GMT"),
                status(503, "Retry-After", "Sun, 06 Nov 2044 09:49:40 GMT", "Date", "Sun, 06 Nov 2044 09:49:37 GMT"),
                success());

        server.call(caller, READ);

        assertThat(server.time.pauses()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }
}
