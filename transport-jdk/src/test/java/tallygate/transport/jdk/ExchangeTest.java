package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.Responses;
import tallygate.transport.tck.Script;
import tallygate.transport.tck.ScriptedServer;

@Timeout(20)
class ExchangeTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final List<Exchange> ended = new ArrayList<>();

    @Test
    void deadlineHoldsWhileTheHostNameIsLookedUp() {
        Exchange exchange = exchange(URI.create("http://host.invalid/"), Duration.ofMillis(50));

        exchange.start(client, ready);

        assertThat(exchange.response())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(ExchangeTimeoutException.class, timeout -> assertThat(timeout.phase())
                        .isEqualTo(ExchangeTimeoutException.Phase.CONNECT))
                .withMessageContaining("host.invalid:80")
                .withMessageContaining("50 ms");
        assertThat(ended).containsExactly(exchange);
    }

    @Test
    void nothingIsSentOnceCancelled() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            Exchange exchange = exchange(server.uri("/"), Duration.ofSeconds(10));
            exchange.start(client, ready);

            exchange.response().cancel(true);
            ready.complete(null);

            assertThat(server.connectionCount()).isZero();
            assertThat(ended).containsExactly(exchange);
        }
    }

    @Test
    void lookupThatFailedLeavesTheFailureToTheClient() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            Exchange exchange = exchange(server.uri("/"), Duration.ofSeconds(10));
            exchange.start(client, ready);

            ready.completeExceptionally(new IllegalStateException("unknown"));

            assertThat(exchange.response()).succeedsWithin(Duration.ofSeconds(5));
            assertThat(ended).containsExactly(exchange);
        }
    }

    private Exchange exchange(URI uri, Duration timeout) {
        TransportRequest request = new TransportRequest("op", HttpMethod.GET, uri, Headers.empty(), null, timeout);
        return new Exchange(request, Runnable::run, ended::add);
    }
}
