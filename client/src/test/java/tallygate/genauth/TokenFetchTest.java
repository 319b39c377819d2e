package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;
import static tallygate.genauth.FakeGenAuth.later;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TransportException;
import tallygate.transport.ExchangeException;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

@OverTransports
class TokenFetchTest extends TokenFixture {
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
    @DisplayName("C21 every waiting call fails with the failure of the token call")
    void everyWaitingCallFailsWhenTheTokenCallFails() {
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
    @DisplayName("C20 C22 each call waits until its own deadline, and one that gives up does not cancel the fetch")
    void callThatGivesUpDoesNotCancelTheFetchForOthers() throws Exception {
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
        assertThat(interrupted.get()).as("the interrupt flag is kept").isTrue();

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
    @DisplayName("C23 an unexpected Error ends the pending fetch")
    void unexpectedErrorEndsThePendingFetch() {
        server.on(FakeGenAuth.TOKEN_PATH, (request, s) -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(client::getUsageInfo).isInstanceOf(TransportException.class);

        server.on(FakeGenAuth.TOKEN_PATH, json(server.goodToken()));
        pass(Duration.ofSeconds(5));
        assertThat(client.getUsageInfo()).isNotNull();
    }

    @Test
    void closingTheClientCancelsTheTokenCall() {
        CompletableFuture<TransportResponse> response = new CompletableFuture<>();
        server.on(FakeGenAuth.TOKEN_PATH, later(response));
        client.async().getUsageInfo();

        client.close();

        assertThat(response).isCancelled();
    }

    @Test
    void rejectedAccessKeyIsNotRetriedByEveryCall() {
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
}
