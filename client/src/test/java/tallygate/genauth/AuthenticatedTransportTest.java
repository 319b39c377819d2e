package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.AuthenticationException;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

class AuthenticatedTransportTest {
    private static final String PATH = "/pfx/api/v3/anything";

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .host("https://api.example.org/pfx")
            .accessKey("key-id", "key-secret")
            .transport(server)
            .options(options -> options.timeout(Duration.ofSeconds(7)))
            .build();
    private final HttpTransport transport = client.authenticatedTransport();

    @Test
    void credentialsAndHeadersOfTheClientAreAdded() throws IOException {
        server.on(PATH, FakeGenAuth.json("{\"statusCode\":200}"));
        Headers own = Headers.of("User-Agent", "mine", "X-Own", "1", "Authorization", "forged");

        try (TransportResponse response = transport.send(request("https://api.example.org" + PATH, own))) {
            assertThat(response.status()).isEqualTo(200);
        }
        Headers sent = server.lastRequest().headers();
        assertThat(sent.all("Authorization")).containsExactly(FakeGenAuth.token(1));
        assertThat(sent.all("User-Agent")).containsExactly("mine");
        assertThat(sent.all("X-Own")).containsExactly("1");
        assertThat(sent.all("Accept")).containsExactly("application/json");
        assertThat(server.lastRequest().timeout()).isLessThanOrEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/pfx/api/v3/anything",
                "http://api.example.org/pfx/api/v3/anything",
                "https://api.example.org:444/pfx/api/v3/anything",
                "https://api.example.org/api/v3/anything",
                "https://api.example.org/pfxother/api",
                "https://api.example.org.evil.example/pfx/api"
            })
    void credentialsGoNowhereElse(String uri) {
        assertThatThrownBy(() -> transport.send(request(uri, Headers.empty())))
                .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.REQUEST_NOT_SENT));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://API.Example.org/pfx/api", "https://api.example.org:443/pfx/api"})
    void sameHostInOtherWordsIsTheSame(String uri) throws IOException {
        transport.send(request(uri, Headers.empty())).close();

        assertThat(server.lastRequest().headers().first("Authorization")).isPresent();
    }

    @Test
    void rejectedTokenIsRenewedOnceAndTheLastResponseReturned() throws IOException {
        String refusal = "{\"statusCode\":401,\"message\":\"expired\"}";
        server.on(PATH, FakeGenAuth.json(refusal));

        try (TransportResponse response = transport.send(request("https://api.example.org" + PATH, Headers.empty()))) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body().readUtf8()).isEqualTo(refusal);
        }
        assertThat(server.requestsTo(PATH)).hasSize(2);
        assertThat(server.tokenRequests()).isEqualTo(2);
    }

    @Test
    void otherFailuresAreNotRepeatedAndOtherBodiesArePassedOn() throws IOException {
        server.on(PATH, FakeGenAuth.http(503, "text/html", "<html>busy"));

        try (TransportResponse response = transport.send(request("https://api.example.org" + PATH, Headers.empty()))) {
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.body().readUtf8()).isEqualTo("<html>busy");
        }
        assertThat(server.requestsTo(PATH)).hasSize(1);
        assertThat(server.openResponses()).isZero();
    }

    @Test
    void refusedAccessKeyIsTheCause() {
        server.on(
                "/pfx" + FakeGenAuth.TOKEN_PATH, FakeGenAuth.json("{\"statusCode\":401,\"message\":\"no such key\"}"));

        assertThatThrownBy(() -> transport.send(request("https://api.example.org" + PATH, Headers.empty())))
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(AuthenticationException.class);
        assertThat(server.requestsTo(PATH)).isEmpty();
    }

    @Test
    void cancellingReachesTheExchange() {
        CompletableFuture<TransportResponse> underWay = new CompletableFuture<>();
        server.on(PATH, FakeGenAuth.later(underWay));

        transport
                .sendAsync(request("https://api.example.org" + PATH, Headers.empty()))
                .cancel(true);

        assertThat(underWay).isCancelled();
    }

    @Test
    void closingTheClientEndsItAndClosingItDoesNot() throws IOException {
        server.on(PATH, FakeGenAuth.json("{}"));
        transport.close();
        transport
                .send(request("https://api.example.org" + PATH, Headers.empty()))
                .close();
        client.close();

        assertThatThrownBy(() -> transport.send(request("https://api.example.org" + PATH, Headers.empty())))
                .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.TRANSPORT_CLOSED));
    }

    @Test
    void limitsAreTheStricterOfRequestAndClient() throws IOException {
        TransportRequest generous = limited(Duration.ofSeconds(30), Long.MAX_VALUE);
        TransportRequest strict = limited(Duration.ofSeconds(2), 1000);

        transport.send(generous).close();
        assertThat(server.lastRequest().maxResponseBytes()).isEqualTo(TransportRequest.DEFAULT_MAX_RESPONSE_BYTES);
        assertThat(server.lastRequest().timeout()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(7));

        transport.send(strict).close();
        assertThat(server.lastRequest().maxResponseBytes()).isEqualTo(1000);
        assertThat(server.lastRequest().timeout()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"statusCode\":200}", "no JSON"})
    void bodyIsPassedOnWithoutItsCoding(String text) throws IOException {
        Buffer gzip = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(gzip))) {
            sink.writeUtf8(text);
        }
        server.on(PATH, coded("gzip", gzip));

        try (TransportResponse response = transport.send(request("https://api.example.org" + PATH, Headers.empty()))) {
            assertThat(response.body().readUtf8()).isEqualTo(text);
            assertThat(response.headers().first("Content-Encoding")).isEmpty();
            assertThat(response.headers().first("Content-Length")).isEmpty();
            assertThat(response.headers().first("X-Other")).contains("1");
        }
    }

    @Test
    void bodyThatCannotBeDecodedIsAFailure() {
        server.on(PATH, coded("gzip", new Buffer().writeUtf8("this is not gzip at all")));

        assertThatThrownBy(() -> transport.send(request("https://api.example.org" + PATH, Headers.empty())))
                .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.MALFORMED_RESPONSE))
                .hasMessageContaining("gzip");
    }

    @Test
    void brokenConnectionOfTheTokenCallIsPassedOnUnchanged() {
        ExchangeException broken = new ExchangeException(Reason.CONNECT_FAILED, "localhost:9 refused", null);
        server.on("/pfx" + FakeGenAuth.TOKEN_PATH, FakeGenAuth.failure(broken));

        assertThatThrownBy(() -> transport.send(request("https://api.example.org" + PATH, Headers.empty())))
                .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.CONNECT_FAILED));
    }

    @Test
    void closingTheClientEndsWhatIsUnderWay() {
        CompletableFuture<TransportResponse> failsWhenCancelled = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                return completeExceptionally(new IOException("aborted"));
            }
        };
        server.on(PATH, FakeGenAuth.later(new CompletableFuture<>()), FakeGenAuth.later(failsWhenCancelled));
        TransportRequest request = request("https://api.example.org" + PATH, Headers.empty());
        List<CompletableFuture<TransportResponse>> underWay =
                List.of(transport.sendAsync(request), transport.sendAsync(request));

        client.close();

        assertThat(underWay).allSatisfy(exchange -> assertThat(exchange)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.TRANSPORT_CLOSED)));
    }

    @Test
    void listenerReceivesExchanges() throws IOException {
        RecordingListener listener = new RecordingListener();
        server.on(PATH, FakeGenAuth.json("{}"));
        ManagementClient listening = ManagementClient.builder()
                .host("https://api.example.org/pfx")
                .accessKey("key-id", "key-secret")
                .transport(server)
                .listener(listener)
                .build();

        listening
                .authenticatedTransport()
                .send(request("https://api.example.org" + PATH, Headers.empty()))
                .close();

        assertThat(listener.untilFinished())
                .filteredOn(event -> event.operation().equals("anything"))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Started", "AttemptEnded", "Finished");
    }

    private static FakeGenAuth.Responder coded(String coding, Buffer body) {
        Headers headers = Headers.of("Content-Encoding", coding, "Content-Length", "" + body.size(), "X-Other", "1");
        return (request, s) -> CompletableFuture.completedFuture(new TransportResponse(200, headers, body));
    }

    private static TransportRequest limited(Duration timeout, long maxResponseBytes) {
        return new TransportRequest(
                "anything",
                HttpMethod.GET,
                URI.create("https://api.example.org" + PATH),
                Headers.empty(),
                null,
                timeout,
                maxResponseBytes);
    }

    private static TransportRequest request(String uri, Headers headers) {
        return new TransportRequest("anything", HttpMethod.GET, URI.create(uri), headers, null, Duration.ofSeconds(30));
    }
}
