package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;
import static tallygate.genauth.FakeGenAuth.later;
import static tallygate.genauth.FakeGenAuth.token;
import static tallygate.genauth.FakeGenAuth.tokenResponse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.ServerException;
import tallygate.core.error.TransportException;
import tallygate.genauth.FakeGenAuth.Responder;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.transport.ExchangeException;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

@OverTransports
@Timeout(20)
class ManagementTokenTest {
    private static final String USAGE_PATH = "/api/v3/get-usage-info";
    private static final String USAGE = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[]}}";
    private static final String REFUSED = "{\"statusCode\":401,\"message\":\"expired\",\"apiCode\":2020}";

    private final AtomicLong clock = new AtomicLong(-5);
    private final FakeGenAuth server = new FakeGenAuth().on(USAGE_PATH, json(USAGE));
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .nanoTime(clock::get)
            .build();

    @Test
    @DisplayName("C18 C19 one token request for 64 cold callers of both kinds")
    void oneTokenRequestForSixtyFourColdCallersOfBothKinds() throws Exception {
        CompletableFuture<TransportResponse> tokenResponse = new CompletableFuture<>();
        server.on(FakeGenAuth.TOKEN_PATH, later(tokenResponse));
        CyclicBarrier start = new CyclicBarrier(65);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<Object>> calls = new ArrayList<>();
            CountDownLatch asked = new CountDownLatch(64);
            for (int i = 0; i < 64; i++) {
                boolean async = i % 2 == 0;
                calls.add(threads.submit(() -> {
                    start.await(10, SECONDS);
                    if (!async) {
                        asked.countDown();
                        return client.getUsageInfo();
                    }
                    CompletableFuture<?> call = client.async().getUsageInfo();
                    asked.countDown();
                    return call.get(10, SECONDS);
                }));
            }
            start.await(10, SECONDS);
            assertThat(asked.await(10, SECONDS)).isTrue();
            tokenResponse.complete(server.response(200, Headers.empty(), server.goodToken()));
            for (Future<Object> call : calls) {
                assertThat(call.get(10, SECONDS)).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(server.tokenRequests()).isOne();
        assertThat(server.requestsTo(USAGE_PATH)).hasSize(64);
        assertThat(server.openResponses()).isZero();
    }

    @Test
    @DisplayName("C24 the refresh begins before expiry, once, and nobody waits for it")
    void refreshBeginsBeforeExpiryAndNobodyWaitsForIt() {
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
    void lifetimeIsNeverAbsurd(String expiresIn, long usedForSeconds) {
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

    @Test
    void closingTheClientEndsTheTokenCall() {
        CompletableFuture<TransportResponse> response = new CompletableFuture<>();
        server.on(FakeGenAuth.TOKEN_PATH, later(response));
        client.async().getUsageInfo();

        client.close();

        assertThat(response).isCancelled();
    }

    @ParameterizedTest
    @ValueSource(strings = {REFUSED, "{\"statusCode\":\"401\"}", "http"})
    @DisplayName("C27 C29 a refused token is renewed once and the request sent again")
    void refusedTokenIsRenewedOnceAndTheRequestSentAgain(String body) {
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
    void unsafeOperationIsSentAgainToo() {
        server.on("/api/v3/click-cost-contact", json(REFUSED), json("{\"statusCode\":200}"));

        client.costContactClick(ClickCostContactDto.builder().build());

        assertThat(server.requestsTo("/api/v3/click-cost-contact")).hasSize(2);
    }

    @Test
    void secondRefusalEndsTheCall() {
        server.on(USAGE_PATH, json(REFUSED));

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
    @DisplayName("C30 the late refusal of an old token does not cost the new one")
    void lateRefusalOfAnOldTokenDoesNotCostTheNewOne() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CompletableFuture<TransportResponse> late = new CompletableFuture<>();
        Responder first = (request, s) -> {
            sent.countDown();
            return late;
        };
        server.on(USAGE_PATH, first, json(REFUSED), json(USAGE));
        CompletableFuture<?> slow = client.async().getUsageInfo();
        assertThat(sent.await(10, SECONDS)).isTrue();
        client.getUsageInfo();
        assertThat(server.tokenRequests()).isEqualTo(2);

        late.complete(server.response(200, Headers.empty(), REFUSED));

        assertThat(slow).succeedsWithin(Duration.ofSeconds(5));
        assertThat(server.tokenRequests()).isEqualTo(2);
        assertThat(tokenOfLastRequest()).isEqualTo(token(2));
    }

    @Test
    void refusedAccessKeyIsNotTriedInALoop() {
        server.on(FakeGenAuth.TOKEN_PATH, http(401, "application/json", "{\"statusCode\":401,\"apiCode\":1300}"));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(client::getUsageInfo)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContainingAll("getUsageInfo: could not obtain a management token", "apiCode 1300");
        }
        assertThat(server.tokenRequests()).isOne();
        assertThat(server.requestsTo(USAGE_PATH)).isEmpty();

        pass(Duration.ofSeconds(5));
        server.on(FakeGenAuth.TOKEN_PATH, json(server.goodToken()));
        assertThat(client.getUsageInfo()).isNotNull();
    }

    @Test
    @DisplayName("C21 everybody who waits is told of the failure")
    void everybodyWhoWaitsIsToldOfTheFailure() {
        CompletableFuture<TransportResponse> response = new CompletableFuture<>();
        server.on(FakeGenAuth.TOKEN_PATH, later(response));
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(client.async().getUsageInfo());
        }

        response.completeExceptionally(
                new ExchangeException(ExchangeException.Reason.CONNECTION_LOST, "the connection broke", null));

        for (CompletableFuture<?> call : waiting) {
            assertThat(call)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason())
                            .isEqualTo(ExchangeException.Reason.CONNECTION_LOST))
                    .withMessageContaining("could not obtain a management token");
        }
        assertThat(server.tokenRequests()).isOne();
    }

    @Test
    @DisplayName("C20 C22 each waits until his own deadline, and who gives up takes the token from nobody")
    void whoGivesUpWaitingDoesNotTakeTheTokenFromOthers() throws Exception {
        CompletableFuture<TransportResponse> response = new CompletableFuture<>();
        server.on(FakeGenAuth.TOKEN_PATH, later(response));
        CompletableFuture<?> cancelled = client.async().getUsageInfo();
        CompletableFuture<?> timedOut =
                client.async().withOptions(o -> o.timeout(Duration.ofMillis(1))).getUsageInfo();
        CompletableFuture<?> patient = client.async().getUsageInfo();
        FutureTask<Boolean> interrupted = new FutureTask<>(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(client::getUsageInfo).hasMessageContaining("interrupted");
            return Thread.currentThread().isInterrupted();
        });
        new Thread(interrupted).start();
        assertThat(interrupted.get()).as("the flag is kept").isTrue();

        cancelled.cancel(true);
        assertThat(timedOut)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(DeadlineExceededException.class, e -> assertThat(e.attempts())
                        .isZero());
        assertThat(response.isDone()).isFalse();
        response.complete(server.response(200, Headers.empty(), server.goodToken()));

        assertThat(patient).succeedsWithin(Duration.ofSeconds(5));
        assertThat(cancelled).isCancelled();
        assertThat(server.tokenRequests()).isOne();
        assertThat(server.requestsTo(USAGE_PATH)).hasSize(1);
    }

    @Test
    @DisplayName("C23 an unexpected Error releases the flight")
    void unexpectedErrorReleasesTheFlight() {
        server.on(FakeGenAuth.TOKEN_PATH, (request, s) -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(client::getUsageInfo).isInstanceOf(TransportException.class);

        server.on(FakeGenAuth.TOKEN_PATH, json(server.goodToken()));
        pass(Duration.ofSeconds(5));
        assertThat(client.getUsageInfo()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sub\":\"x\"}                        | scoped_userpool_id",
                "{\"scoped_userpool_id\":7}             | scoped_userpool_id",
                "{\"scoped_userpool_id\":\" \"}         | scoped_userpool_id",
                "{\"scoped_userpool_id\":\"a\\r\\nb\"}  | header",
                "[]                                     | claims",
                "not JSON                               | claims",
            })
    void tokenWithoutUserPoolIsNamedAndNotShown(String claims, String named) {
        String token = token(claims);
        server.on(FakeGenAuth.TOKEN_PATH, json(tokenResponse(token, "7200")));

        assertThatThrownBy(client::getUsageInfo).isInstanceOfSatisfying(MalformedResponseException.class, e -> {
            assertThat(e).hasMessageContaining(named).hasMessageNotContaining(token);
            assertThat(e.excerpt()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-token", "a.b", "a.%%%.c", "a..c", ""})
    void textThatIsNoTokenIsRefused(String token) {
        server.on(FakeGenAuth.TOKEN_PATH, json(tokenResponse(token, "7200")));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("data.access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"statusCode\":200}", "{\"statusCode\":200,\"data\":{\"expires_in\":1}}"})
    void answerWithoutTokenIsNamed(String body) {
        server.on(FakeGenAuth.TOKEN_PATH, json(body));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("is missing");
    }

    @Test
    @DisplayName("C12 C20 the deadline covers the wait for the token")
    void deadlineCoversTheWaitForTheToken() {
        server.on(FakeGenAuth.TOKEN_PATH, later(new CompletableFuture<>()));
        ManagementClient hurried = ManagementClient.builder()
                .accessKey("key-id", "key-secret")
                .transport(server)
                .options(o -> o.timeout(Duration.ofMillis(50)))
                .build();

        assertThatThrownBy(hurried::getUsageInfo).isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void transportGetsOnlyTheTimeThatIsLeft() {
        server.on(FakeGenAuth.TOKEN_PATH, (request, s) -> {
            pass(Duration.ofSeconds(40));
            return json(s.goodToken()).to(request, s);
        });

        client.getUsageInfo();

        assertThat(server.requestsTo(FakeGenAuth.TOKEN_PATH).get(0).timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(server.lastRequest().timeout()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void callWhoseTimeTheTokenTookIsNotSent() {
        server.on(FakeGenAuth.TOKEN_PATH, (request, s) -> {
            pass(Duration.ofSeconds(60));
            return json(s.goodToken()).to(request, s);
        });

        assertThatThrownBy(client::getUsageInfo).isInstanceOf(DeadlineExceededException.class);
        assertThat(server.requestsTo(USAGE_PATH)).isEmpty();
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private String tokenOfLastRequest() {
        return server.lastRequest().headers().first("authorization").orElseThrow();
    }
}
