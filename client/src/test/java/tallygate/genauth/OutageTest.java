package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.inBody;
import static tallygate.genauth.FaultyServer.status;
import static tallygate.genauth.FaultyServer.success;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.ServerException;

@OverTransports
class OutageTest {
    private static final int RETRIES_IN_AN_OUTAGE = 500 / 14;

    private final FaultyServer server = new FaultyServer();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C16 C17 an outage uses the budget up, every call is still tried once, and successes fill it again")
    void outage(Caller caller) {
        server.respondWith(status(503));
        ServerException last = null;
        for (int i = 0; i < 200; i++) {
            last = server.failure(ServerException.class, caller, READ);
        }
        assertThat(server.sent()).isEqualTo(200 + RETRIES_IN_AN_OUTAGE);
        assertThat(last.retryStopReason()).contains(RetryStopReason.BUDGET_EXHAUSTED);
        assertThat(last.retryable()).isTrue();
        assertThat(last).hasMessageContaining("too many calls of this client failed recently");

        server.respondWith(success());
        for (int i = 0; i < 4; i++) {
            server.call(caller, READ);
        }
        // 500 - 35 * 14 + 4 * 1 = 14: one retry, whose success gives back the 14 it took
        int before = server.sent();
        server.respondWith(status(503), success(), status(503), success(), status(503));
        server.call(caller, READ);
        server.call(caller, READ);
        ServerException again = server.failure(ServerException.class, caller, READ);
        assertThat(again.retryStopReason()).contains(RetryStopReason.BUDGET_EXHAUSTED);
        assertThat(server.sent() - before).isEqualTo(2 + 2 + 2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("promise 4: a retry after a 429 costs less, and two clients share nothing")
    void throttling(Caller caller) {
        server.respondWith(inBody(429));
        for (int i = 0; i < 200; i++) {
            server.failure(RateLimitedException.class, caller, READ);
        }
        assertThat(server.sent()).isEqualTo(200 + 500 / 5);

        FaultyServer other = new FaultyServer().respondWith(inBody(429));
        other.failure(RateLimitedException.class, caller, READ);
        assertThat(other.sent()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("promise 4: views of a client share its budget")
    void views(Caller caller) {
        server.respondWith(status(503));
        for (int i = 0; i < 200; i++) {
            server.failure(ServerException.class, caller, READ, o -> o.tenantId("t"));
        }
        int before = server.sent();
        server.failure(ServerException.class, caller, READ);
        assertThat(server.sent() - before).isOne();
    }
}
