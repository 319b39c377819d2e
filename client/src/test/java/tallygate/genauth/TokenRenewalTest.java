package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;
import static tallygate.genauth.FakeGenAuth.token;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.AuthenticationException;
import tallygate.genauth.FakeGenAuth.Responder;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

@OverTransports
class TokenRenewalTest extends TokenFixture {
    @ParameterizedTest
    @ValueSource(strings = {UNAUTHORIZED, "{\"statusCode\":\"401\"}", "http"})
    @DisplayName("C27 C29 after 401 the token is renewed once and the request is retried")
    void requestIsRetriedOnceWithANewTokenAfter401(String body) {
        server.on(USAGE_PATH, body.equals("http") ? http(401, "text/html", "<html>") : json(body), json(USAGE));
        assertThat(client.getUsageInfo()).isNotNull();
        assertThat(server.tokenRequests()).isEqualTo(2);
        assertThat(tokenOfLastRequest()).isEqualTo(token(2));

        server.on(USAGE_PATH, body.equals("http") ? http(401, "text/html", "<html>") : json(body), json(USAGE));
        assertThat(client.async().getUsageInfo().join()).isNotNull();
        assertThat(server.tokenRequests()).isEqualTo(3);
        assertThat(server.openResponses()).isZero();
    }

    @Test
    void unsafeOperationIsRetriedAfter401() {
        server.on("/api/v3/click-cost-contact", json(UNAUTHORIZED), json("{\"statusCode\":200}"));

        client.costContactClick(ClickCostContactDto.builder().build());

        assertThat(server.requestsTo("/api/v3/click-cost-contact")).hasSize(2);
    }

    @Test
    void second401EndsTheCall() {
        server.on(USAGE_PATH, json(UNAUTHORIZED));

        assertThatThrownBy(client::getUsageInfo).isInstanceOfSatisfying(AuthenticationException.class, e -> {
            assertThat(e.httpStatus()).isEqualTo(200);
            assertThat(e.statusCode()).hasValue(401);
            assertThat(e.apiCode()).hasValue(2020);
            assertThat(e.attempts()).isEqualTo(2);
            assertThat(e.retryable()).isFalse();
        });
        assertThat(server.requestsTo(USAGE_PATH)).hasSize(2);
        assertThat(server.tokenRequests()).isEqualTo(2);
    }

    @Test
    @DisplayName("C30 a late 401 for an old token does not discard the new one")
    void late401ForAnOldTokenKeepsTheNewOne() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CompletableFuture<TransportResponse> late = new CompletableFuture<>();
        Responder first = (request, s) -> {
            sent.countDown();
            return late;
        };
        server.on(USAGE_PATH, first, json(UNAUTHORIZED), json(USAGE));
        CompletableFuture<?> slow = client.async().getUsageInfo();
        assertThat(sent.await(10, SECONDS)).isTrue();
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isEqualTo(2);

        late.complete(server.response(200, Headers.empty(), UNAUTHORIZED));

        assertThat(slow).succeedsWithin(Duration.ofSeconds(5));
        assertThat(server.tokenRequests()).isEqualTo(2);
        assertThat(tokenOfLastRequest()).isEqualTo(token(2));
    }
}
