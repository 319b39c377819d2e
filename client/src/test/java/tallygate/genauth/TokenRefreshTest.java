package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;
import static tallygate.genauth.FakeGenAuth.later;
import static tallygate.genauth.FakeGenAuth.token;
import static tallygate.genauth.FakeGenAuth.tokenResponse;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.core.error.ServerException;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

@OverTransports
class TokenRefreshTest extends TokenFixture {
    @Test
    @DisplayName("C24 the refresh begins before expiry, once, and no call waits for it")
    void refreshStartsBeforeExpiryWithoutDelayingCalls() {
        CompletableFuture<TransportResponse> second = new CompletableFuture<>();
        server.on(FakeGenAuth.TOKEN_PATH, json(server.goodToken()), later(second));
        client.getUsageInfo();

        pass(Duration.ofSeconds(7200 - 720 - 1));
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isOne();

        pass(Duration.ofSeconds(1));
        client.getUsageInfo();
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isEqualTo(2);
        assertThat(tokenOfLastRequest()).isEqualTo(token(1));

        second.complete(server.response(200, Headers.empty(), server.goodToken()));
        server.awaitNoneUnderWay();
        client.getUsageInfo();
        assertThat(tokenOfLastRequest()).isEqualTo(token(2));
        assertThat(server.tokenRequests()).isEqualTo(2);
    }

    @Test
    @DisplayName("C24 a failed refresh leaves the old token in use until it expires")
    void failedRefreshLeavesTheOldTokenInUseUntilItExpires() {
        server.on(FakeGenAuth.TOKEN_PATH, json(server.goodToken()), http(500, "text/plain", ""));
        client.getUsageInfo();

        pass(Duration.ofSeconds(7000));
        client.getUsageInfo();
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isEqualTo(2);
        server.awaitNoneUnderWay();

        pass(Duration.ofSeconds(5));
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isEqualTo(3);
        assertThat(tokenOfLastRequest()).isEqualTo(token(1));

        pass(Duration.ofSeconds(195));
        assertThatThrownBy(client::getUsageInfo).isInstanceOf(ServerException.class);
    }

    @Test
    void expiredTokenIsNotSent() {
        client.getUsageInfo();
        pass(Duration.ofSeconds(7200));
        client.getUsageInfo();

        assertThat(tokenOfLastRequest()).isEqualTo(token(2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 60",
        "-1, 60",
        "1, 60",
        "null, 60",
        "'\"7200\"', 7200",
        "1e18, 60",
        "\"soon\", 60",
        "604800, 86400",
    })
    @DisplayName("C25 a lifetime is never absurd")
    void lifetimeIsKeptWithinItsLimits(String expiresIn, long usedForSeconds) {
        server.on(FakeGenAuth.TOKEN_PATH, json(tokenResponse(token(1), expiresIn)));
        client.getUsageInfo();

        pass(Duration.ofSeconds(usedForSeconds / 2 - 1));
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isOne();

        pass(Duration.ofSeconds(usedForSeconds - usedForSeconds / 2 + 1));
        server.on(FakeGenAuth.TOKEN_PATH, json(tokenResponse(token(2), expiresIn)));
        client.getUsageInfo();
        assertThat(tokenOfLastRequest()).isEqualTo(token(2));
    }

    @Test
    @DisplayName("C25 promise 7: the claims of a token shorten its lifetime")
    void claimsOfTheTokenShortenItsLifetime() {
        String claims = "{\"iat\":1000,\"exp\":1300,\"scoped_userpool_id\":\"p\"}";
        server.on(FakeGenAuth.TOKEN_PATH, json(tokenResponse(token(claims), "7200")), json(server.goodToken()));
        client.getUsageInfo();

        pass(Duration.ofSeconds(149));
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isOne();

        pass(Duration.ofSeconds(151));
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isEqualTo(2);
    }
}
