package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import okio.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.spi.InFlight;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(20)
class JdkExchangeTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<ReadyHttpClient> ready = new CompletableFuture<>();
    private final List<InFlight> ended = new ArrayList<>();

    @Test
    void nothingIsSentOnceCancelled() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            JdkExchange exchange = exchange(server.uri("/"), Duration.ofSeconds(10));
            exchange.start(ready);

            exchange.result().cancel(true);
            ready.complete(new ReadyHttpClient(client, new JdkProxies(null), null, () -> {}, new StreamQueue()));

            assertThat(server.connectionCount()).isZero();
            assertThat(ended).containsExactly(exchange);
        }
    }

    @Test
    void itsEndLetsARequestGoThatWaitsForAStream() {
        CompletableFuture<Void> next = new CompletableFuture<>();
        StreamQueue streams = new StreamQueue(Duration.ofHours(1));
        streams.add(() -> next.complete(null));
        JdkExchange exchange = exchange(URI.create("http://host.invalid/"), Duration.ofSeconds(10));
        exchange.start(CompletableFuture.completedFuture(
                new ReadyHttpClient(new OpenClient(), new JdkProxies(null), null, () -> {}, streams)));

        exchange.result().cancel(true);

        assertThat(next).succeedsWithin(Duration.ofSeconds(5));
    }

    /** The two may coincide anywhere, so they are made to many times. */
    @Test
    void requestWhoseTimeIsOverIsNeverSentLater() throws Exception {
        URI uri = URI.create("http://host.invalid/");
        for (int i = 0; i < 2000; i++) {
            CountingClient counting = new CountingClient();
            Duration timeout = Duration.ofNanos(500_000);
            CompletableFuture<ReadyHttpClient> found = new CompletableFuture<>();
            JdkExchange exchange = exchange(uri, timeout);

            long start = System.nanoTime();
            exchange.start(found);
            spin(timeout.plusNanos(100_000L * (i % 10)).minusNanos(System.nanoTime() - start));
            found.complete(new ReadyHttpClient(counting, new JdkProxies(null), null, () -> {}, new StreamQueue()));

            assertThat(exchange.result()).failsWithin(Duration.ofSeconds(5));
            if (phaseOf(exchange) == ExchangeTimeoutException.Phase.CONNECT) {
                assertThat(counting.sent()).as("round %d", i).isZero();
            }
        }
    }

    @Test
    void blockingRequestWhoseTimeIsOverIsNeverSentLater() throws Exception {
        URI uri = URI.create("http://host.invalid/");
        for (int i = 0; i < 2000; i++) {
            CountingClient counting = new CountingClient();
            JdkExchange exchange = exchange(uri, Duration.ofNanos(1 + 5_000L * (i % 20)));

            exchange.run(ready(counting, null));

            assertThat(exchange.result()).failsWithin(Duration.ofSeconds(5));
            if (phaseOf(exchange) == ExchangeTimeoutException.Phase.CONNECT) {
                assertThat(counting.sent()).as("round %d", i).isZero();
            }
        }
    }

    @Test
    void blockingRequestIsNotSentWhenOpeningItsBodyTookAllTheTime() {
        Duration timeout = Duration.ofMillis(20);
        RequestBody slow = new SlowBody(timeout.multipliedBy(2));
        CountingClient counting = new CountingClient();
        JdkExchange exchange = exchange(new TransportRequest(
                "op", HttpMethod.POST, URI.create("http://host.invalid/"), Headers.empty(), slow, timeout));

        exchange.run(ready(counting, null));

        assertThat(exchange.result()).failsWithin(Duration.ofSeconds(5));
        assertThat(phaseOf(exchange)).isEqualTo(ExchangeTimeoutException.Phase.CONNECT);
        assertThat(counting.sent()).isZero();
    }

    @Test
    void connectionWithInvalidHttpIsClosed() {
        Script noHttp = connection -> {
            connection.readRequest();
            connection.write("this is\nno HTTP");
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(noHttp)) {
            JdkExchange exchange = exchange(server.uri("/"), Duration.ofSeconds(30));

            exchange.start(ready(client, null));

            assertThat(exchange.result())
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                            .isEqualTo(ExchangeException.Reason.MALFORMED_RESPONSE));
            server.awaitEndOfScripts(1);
        }
    }

    @Test
    void futureOfTheClientIsCompleteBeforeTheClientStartsAThreadToCompleteIt() throws Exception {
        OpenClient open = new OpenClient();
        JdkExchange exchange = exchange(URI.create("http://host.invalid/"), Duration.ofSeconds(10));
        exchange.start(ready(open, null));
        BodySubscriber<?> body = open.handler.join().apply(new Head());

        body.onComplete();

        assertThat(open.sent).isCompleted();
        assertThat(exchange.result().join().status()).isEqualTo(204);
    }

    @Test
    void failureOfTheClientIsLeftToItsFuture() {
        OpenClient open = new OpenClient();
        JdkExchange exchange = exchange(URI.create("http://host.invalid/"), Duration.ofSeconds(10));
        exchange.start(ready(open, null));
        BodySubscriber<?> body = open.handler.join().apply(new Head());

        body.onError(new IOException("broken"));

        assertThat(open.sent).isNotDone();
        open.sent.completeExceptionally(new IOException("broken"));
        assertThat(exchange.result()).isCompletedExceptionally();
    }

    @Test
    void clientTimesTheRequestIfOnlyItKnowsWhetherItHasConnected() {
        OpenClient behindProxy = new OpenClient();
        OpenClient lateToConnect = new OpenClient();

        exchange(URI.create("http://host.invalid/"), Duration.ofSeconds(10)).start(ready(behindProxy, null));
        exchange(URI.create("http://host.invalid/"), Duration.ofSeconds(10))
                .start(ready(lateToConnect, Duration.ofSeconds(10)));

        assertThat(behindProxy.request.join().timeout()).contains(Duration.ofSeconds(10));
        assertThat(lateToConnect.request.join().timeout()).contains(Duration.ofSeconds(10));
    }

    @Test
    void clientWithShorterConnectTimeoutGetsNoRequestTimeout() {
        OpenClient open = new OpenClient();
        JdkExchange exchange = exchange(URI.create("http://host.invalid/"), Duration.ofMillis(500));

        exchange.start(ready(open, Duration.ofMillis(100)));

        assertThat(open.request.join().timeout()).isEmpty();
        assertThat(exchange.result()).failsWithin(Duration.ofSeconds(5));
        assertThat(phaseOf(exchange)).isEqualTo(ExchangeTimeoutException.Phase.HEADERS);
    }

    @Test
    void clientThatReportsSoonAfterTheDeadlineSaysThatItHadNotConnected() {
        OpenClient late = new OpenClient();
        JdkExchange exchange = exchange(URI.create("http://host.invalid/"), Duration.ofMillis(20));
        exchange.start(ready(late, null));

        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> late.sent.completeExceptionally(new HttpConnectTimeoutException("late")));

        assertThat(exchange.result()).failsWithin(Duration.ofSeconds(5));
        assertThat(phaseOf(exchange)).isEqualTo(ExchangeTimeoutException.Phase.CONNECT);
    }

    @Test
    void clientThatReportsNothingIsNotAwaitedForLong() {
        OpenClient silent = new OpenClient();
        JdkExchange exchange = exchange(URI.create("http://host.invalid/"), Duration.ofMillis(20));
        exchange.start(ready(silent, null));

        assertThat(exchange.result()).failsWithin(Duration.ofSeconds(5));
        assertThat(phaseOf(exchange)).isEqualTo(ExchangeTimeoutException.Phase.HEADERS);
    }

    private static CompletableFuture<ReadyHttpClient> ready(HttpClient client, @Nullable Duration connectTimeout) {
        return CompletableFuture.completedFuture(
                new ReadyHttpClient(client, new JdkProxies(null), connectTimeout, () -> {}, new StreamQueue()));
    }

    private static ExchangeTimeoutException.@Nullable Phase phaseOf(JdkExchange failed) {
        Throwable failure = failed.result().handle((response, thrown) -> thrown).join();
        return failure instanceof ExchangeTimeoutException timeout ? timeout.phase() : null;
    }

    private static void spin(Duration time) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            Thread.onSpinWait();
        }
    }

    private JdkExchange exchange(URI uri, Duration timeout) {
        return exchange(new TransportRequest("op", HttpMethod.GET, uri, Headers.empty(), null, timeout));
    }

    private JdkExchange exchange(TransportRequest request) {
        return new JdkExchange(request, new JdkRequestHeaders(null), Runnable::run, ended::add);
    }

    private record SlowBody(Duration timeToOpen) implements RequestBody {
        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public long contentLength() {
            return 1;
        }

        @Override
        public Source open() {
            spin(timeToOpen);
            return new Buffer().writeUtf8("a");
        }
    }

    /** Leaves the one request it is given to the test. */
    private static final class OpenClient extends CountingClient {
        private final CompletableFuture<Object> sent = new CompletableFuture<>();
        private final CompletableFuture<HttpRequest> request = new CompletableFuture<>();
        private final CompletableFuture<BodyHandler<?>> handler = new CompletableFuture<>();

        @Override
        @SuppressWarnings("unchecked")
        public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest asked, BodyHandler<T> receiver) {
            request.complete(asked);
            handler.complete(receiver);
            return (CompletableFuture<HttpResponse<T>>) (CompletableFuture<?>) sent;
        }
    }

    private static final class Head implements ResponseInfo {
        @Override
        public int statusCode() {
            return 204;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
