package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.WRITE;
import static tallygate.genauth.FaultyServer.inBody;
import static tallygate.genauth.FaultyServer.status;
import static tallygate.genauth.FaultyServer.success;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.PaymentRequiredException;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.ServerException;

/** What a token has to do with retries: nothing that costs an attempt. Sync and async, in virtual time. */
@OverTransports
class TokenRecoveryTest {
    private final FaultyServer server = new FaultyServer();

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(server.wire.openResponses()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C21 a failed token call fails its callers at once, and is made once in 5 s, however many calls come")
    void tokenCallFails(Caller caller) {
        server.wire.on(FakeGenAuth.TOKEN_PATH, status(500));
        for (int second = 0; second < 20; second++) {
            ServerException failure = server.failure(ServerException.class, caller, READ);
            assertThat(failure.retryStopReason()).contains(RetryStopReason.NO_CREDENTIALS);
            assertThat(failure.retryable()).isTrue();
            assertThat(failure).hasMessageContaining("could not obtain a management token");
            server.time.pass(Duration.ofSeconds(1));
        }

        assertThat(server.wire.tokenRequests()).isEqualTo(20 / 5);
        assertThat(server.sent()).isZero();
        assertThat(server.time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C24 a refresh that fails early leaves the old token in use until it expires")
    void earlyRefreshFails(Caller caller) {
        server.wire.on(FakeGenAuth.TOKEN_PATH, FakeGenAuth.json(server.wire.goodToken()), status(500));
        server.call(caller, READ);

        server.time.pass(Duration.ofSeconds(7000));
        server.call(caller, READ);
        server.call(caller, READ);
        assertThat(server.wire.tokenRequests()).isEqualTo(2);
        assertThat(tokenOfLastRequest()).isEqualTo(FakeGenAuth.token(1));

        server.time.pass(Duration.ofSeconds(200));
        server.failure(ServerException.class, caller, READ);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C25 a lifetime of nothing is a minute: no token for each call")
    void absurdLifetime(Caller caller) {
        for (String lifetime : new String[] {"0", "-1", "1", "null", "1e18"}) {
            FaultyServer fresh = new FaultyServer();
            fresh.wire.on(
                    FakeGenAuth.TOKEN_PATH,
                    FakeGenAuth.json(FakeGenAuth.tokenResponse(FakeGenAuth.token(1), lifetime)));
            for (int i = 0; i < 20; i++) {
                fresh.call(caller, READ);
                fresh.time.pass(Duration.ofSeconds(1));
            }
            assertThat(fresh.wire.tokenRequests()).as(lifetime).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C26 a token without a user pool, or none at all, is named and not shown")
    void unusableToken(Caller caller) {
        for (String token : new String[] {FakeGenAuth.token("{\"planted-claim\":1}"), "planted-no-token"}) {
            FaultyServer fresh = new FaultyServer();
            fresh.wire.on(FakeGenAuth.TOKEN_PATH, FakeGenAuth.json(FakeGenAuth.tokenResponse(token, "7200")));

            MalformedResponseException failure = fresh.failure(MalformedResponseException.class, caller, READ);

            assertThat(failure).hasMessageContaining("data.access_token").hasMessageNotContaining(token);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "C27 C29 one 401, by HTTP or in the body, costs a token and no attempt, even where only one is allowed")
    void refusedOnce(Caller caller) {
        server.respondWith(status(401), success(), inBody(401), success());

        server.call(caller, READ, o -> o.retryPolicy(RetryPolicy.never()));
        server.call(caller, READ, o -> o.retryPolicy(RetryPolicy.never()));

        assertThat(server.sent()).isEqualTo(4);
        assertThat(server.wire.tokenRequests()).isEqualTo(3);
        assertThat(tokenOfLastRequest()).isEqualTo(FakeGenAuth.token(3));
        assertThat(server.time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C27 a 401 between two retries leaves all attempts to the call")
    void refusedBetweenRetries(Caller caller) {
        server.respondWith(status(503), inBody(401), status(503), success());

        server.call(caller, READ);

        assertThat(server.sent()).isEqualTo(4);
        assertThat(server.time.pauses()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C28 a second 401 ends the call")
    void refusedTwice(Caller caller) {
        server.respondWith(inBody(401));

        AuthenticationException failure = server.failure(AuthenticationException.class, caller, READ);

        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.retryStopReason()).contains(RetryStopReason.NOT_RETRYABLE);
        assertThat(server.sent()).isEqualTo(2);
        assertThat(server.wire.tokenRequests()).isEqualTo(2);
        assertThat(server.time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C31 an unsafe operation is retried after 401, too: it was rejected before anything was done")
    void refusedWrite(Caller caller) {
        server.respondWith(status(401), success());

        assertThat(server.call(caller, WRITE)).containsKey("data");
        assertThat(server.sent()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C32 a wrong access key is tried once in 5 s, in no loop")
    void wrongKey(Caller caller) {
        server.wire.on(FakeGenAuth.TOKEN_PATH, inBody(401));
        for (int i = 0; i < 10; i++) {
            AuthenticationException failure = server.failure(AuthenticationException.class, caller, READ);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.retryStopReason()).contains(RetryStopReason.NO_CREDENTIALS);
        }

        assertThat(server.wire.tokenRequests()).isOne();
        assertThat(server.sent()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C33 402 says to renew the package")
    void packageExhausted(Caller caller) {
        server.respondWith(inBody(402));

        assertThat(server.failure(PaymentRequiredException.class, caller, READ)).hasMessageContaining("package");
        assertThat(server.sent()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C34 a 403 costs no token")
    void forbidden(Caller caller) {
        server.respondWith(status(403));

        server.failure(PermissionDeniedException.class, caller, READ);

        assertThat(server.sent()).isOne();
        assertThat(server.wire.tokenRequests()).isOne();
    }

    private String tokenOfLastRequest() {
        return server.wire
                .requestsTo(FaultyServer.PATH)
                .get(server.sent() - 1)
                .headers()
                .first("authorization")
                .orElseThrow();
    }
}
