package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tallygate.transport.retrofit.Requests.get;
import static tallygate.transport.retrofit.Requests.withBody;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransportProvider;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(30)
class RetrofitTransportTest {
    private final RetrofitTransport transport = RetrofitTransport.create();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void headersKeepOrderSpellingAndRepetition() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            transport
                    .send(get(server.uri("/"), "x-B", "1", "X-A", "2", "x-b", "3", "X-a", "2"))
                    .close();

            assertThat(server.requests().get(0).head().utf8()).contains("x-B: 1\r\nX-A: 2\r\nx-b: 3\r\nX-a: 2\r\n");
        }
    }

    @Test
    void nothingIsAddedThatHttpDoesNotNeed() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            transport.send(get(server.uri("/"))).close();

            Headers sent = server.requests().get(0).headers();
            assertThat(sent.toString()).isEqualTo("[Host, Connection]");
        }
    }

    @Test
    void acceptEncodingOfTheCallerIsSentAsItIs() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            transport.send(get(server.uri("/"), "Accept-Encoding", "br")).close();

            assertThat(server.requests().get(0).headers().all("Accept-Encoding"))
                    .containsExactly("br");
        }
    }

    @Test
    void contentEncodingIsLeftAlone() throws IOException {
        ByteString compressed = gzip("compressed");
        Script answer = Script.answer(Responses.of(200, compressed, "Content-Encoding: gzip"));
        try (ScriptedServer server = ScriptedServer.start(answer);
                TransportResponse response = transport.send(get(server.uri("/")))) {
            assertThat(response.headers().first("Content-Encoding")).contains("gzip");
            assertThat(response.headers().first("Content-Length")).contains("" + compressed.size());
            assertThat(response.body().readByteString()).isEqualTo(compressed);
        }
    }

    @Test
    void retryAfterReachesTheCaller() throws IOException {
        Script answer = Script.answer(Responses.of(503, "later", "Retry-After: 0"));
        try (ScriptedServer server = ScriptedServer.start(answer);
                TransportResponse response = transport.send(get(server.uri("/")))) {
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.headers().first("Retry-After")).contains("0");
            assertThat(response.body().readUtf8()).isEqualTo("later");
            assertThat(server.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void eachRequestHasItsOwnTargetHoweverLikeTheLastOne() throws IOException {
        List<String> targets = List.of("/a%2fb?q=1", "/a%2Fb?q=1", "/a%2Fb?q=1", "/a%2Fb?q=2", "/A%2Fb?q=2");
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            for (String target : targets) {
                transport.send(get(server.uri(target))).close();
            }

            assertThat(server.requests()).extracting(RecordedRequest::target).isEqualTo(targets);
        }
    }

    @Test
    void lengthBelowZeroIsRefusedForWhatItIs() {
        Script negative = Script.answer(ByteString.encodeUtf8("HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\n"));
        try (ScriptedServer server = ScriptedServer.start(negative)) {
            assertThatExceptionOfType(ExchangeException.class)
                    .isThrownBy(() -> transport.send(get(server.uri("/"))).close())
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.MALFORMED_RESPONSE))
                    .withMessageContaining("not a number of bytes");
            server.awaitHangUp();
        }
    }

    @Test
    void contentTypeIsSentInItsOwnSpelling() throws IOException {
        String contentType = "Application/JSON;charset=\"utf-8\" ; v=1";
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            transport
                    .send(withBody(HttpMethod.POST, server.uri("/"), contentType))
                    .close();

            assertThat(server.requests().get(0).headers().all("Content-Type")).containsExactly(contentType);
        }
    }

    @Test
    void deleteHasABodyOnlyIfItIsGivenOne() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            transport
                    .send(withBody(HttpMethod.DELETE, server.uri("/"), "text/plain"))
                    .close();
            transport
                    .send(new TransportRequest(
                            "op", HttpMethod.DELETE, server.uri("/"), Headers.empty(), null, Duration.ofSeconds(10)))
                    .close();

            RecordedRequest with = server.requests().get(0);
            RecordedRequest without = server.requests().get(1);
            assertThat(with.body().utf8()).isEqualTo("{}");
            assertThat(without.headers().first("Content-Length")).isEmpty();
        }
    }

    @Test
    void endlessErrorBodyStopsAtTheLimit() {
        Script endless = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 500 Endless\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                connection.write("400\r\n" + "x".repeat(1024) + "\r\n");
            }
        };
        try (ScriptedServer server = ScriptedServer.start(endless)) {
            assertThatExceptionOfType(ExchangeException.class)
                    .isThrownBy(() -> transport.send(get(server.uri("/"))).close())
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.RESPONSE_TOO_LARGE));
            server.awaitHangUp();
        }
    }

    @Test
    void bodyOfExactlyTheLimitIsDelivered() throws IOException {
        String body = "x".repeat(10_000);
        Script answer = Script.answer(ByteString.encodeUtf8(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2710\r\n" + body + "\r\n0\r\n\r\n"));
        try (ScriptedServer server = ScriptedServer.start(answer)) {
            TransportRequest limited = new TransportRequest(
                    "op", HttpMethod.GET, server.uri("/"), Headers.empty(), null, Duration.ofSeconds(10), 10_000);

            try (TransportResponse response = transport.send(limited)) {
                assertThat(response.body().readUtf8()).isEqualTo(body);
            }
        }
    }

    @Test
    void headOver256KibibytesIsRefusedWhileTheServerStillSends() {
        Script large = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nX-Large: " + "x".repeat(300_000));
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(large)) {
            assertThatExceptionOfType(ExchangeException.class)
                    .isThrownBy(() -> transport.send(get(server.uri("/"))).close())
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.MALFORMED_RESPONSE))
                    .withMessageContaining("256 KiB");
        }
    }

    @Test
    void requestThatOkHttpWouldRewriteIsNotSent() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            assertThatExceptionOfType(ExchangeException.class)
                    .isThrownBy(() -> transport.send(get(server.uri("/?name=O'Neill"))))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.REQUEST_NOT_SENT))
                    .withMessageContaining("%27")
                    .withMessageNotContaining("Neill");
            assertThat(server.connectionCount()).isZero();
        }
    }

    @Test
    void isFoundOnTheClassPath() {
        assertThat(ServiceLoader.load(HttpTransportProvider.class))
                .filteredOn(RetrofitTransport.Provider.class::isInstance)
                .singleElement()
                .satisfies(provider -> {
                    assertThat(provider.selectionHint()).isEqualTo("RetrofitTransport.create()");
                    try (var created = provider.create()) {
                        assertThat(created).isInstanceOf(RetrofitTransport.class);
                    }
                });
    }

    private static ByteString gzip(String text) throws IOException {
        Buffer compressed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(compressed))) {
            sink.writeUtf8(text);
        }
        return compressed.readByteString();
    }
}
