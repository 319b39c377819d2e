package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenCallTest {
    private static Sandbox sandbox;
    private static Http http;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        http = new Http(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void rightKeyPairBuysATokenThatNamesTheUserPool() throws Exception {
        String[] parts = http.token().split("\\.", -1);

        var claims = Json.readObject(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(parts).hasSize(3);
        assertThat(claims).containsEntry("scoped_userpool_id", "sandbox-user-pool");
        assertThat((int) claims.get("exp") - (int) claims.get("iat")).isEqualTo(7200);
    }

    @Test
    void answerSaysHowLongTheTokenLasts() throws Exception {
        HttpResponse<String> response = http.post(
                ManagementApi.TOKEN_PATH,
                "{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\"}"
                        .formatted(sandbox.accessKeyId(), sandbox.accessKeySecret()));

        assertThat(Http.data(response)).containsEntry("expires_in", 7200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accessKeyId\":\"sandbox-access-key-id\",\"accessKeySecret\":\"wrong\"}",
                "{\"accessKeyId\":\"wrong\",\"accessKeySecret\":\"sandbox-access-key-secret\"}",
                "{}"
            })
    void wrongKeyPairIsToldInTheBody(String body) throws Exception {
        HttpResponse<String> response = http.post(ManagementApi.TOKEN_PATH, body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Http.statusCode(response)).isEqualTo(401);
        assertThat(Http.json(response)).doesNotContainKey("data");
    }

    @Test
    void bodyThatIsNotJsonIsABadRequest() throws Exception {
        assertThat(Http.statusCode(http.post(ManagementApi.TOKEN_PATH, "accessKeyId=x")))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "e30.e30.e30", "Bearer made-up"})
    void operationsRefuseTokensOfOthers(String authorization) throws Exception {
        assertThat(Http.statusCode(http.get("/api/v3/get-usage-info", authorization)))
                .isEqualTo(401);
    }

    @Test
    void operationsTakeTheTokenBareAndWithAScheme() throws Exception {
        String token = http.token();

        assertThat(Http.statusCode(http.get("/api/v3/get-usage-info", token))).isEqualTo(200);
        assertThat(Http.statusCode(http.get("/api/v3/get-usage-info", "Bearer " + token)))
                .isEqualTo(200);
    }

    @Test
    void tokenIsRefusedOnceItHasExpired() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        MovableClock clock = new MovableClock(now);
        TokenIssuer issuer = new TokenIssuer(clock);
        String token = issuer.issue("anybody");

        clock.now = now.plusSeconds(7199);
        assertThat(issuer.accepts(token)).isTrue();
        clock.now = now.plus(Duration.ofHours(2));
        assertThat(issuer.accepts(token)).isFalse();
    }

    private static final class MovableClock extends Clock {
        private Instant now;

        private MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
