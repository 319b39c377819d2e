package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(30)
class RetrofitTransportFailureTest {
    private static final String SECRET = "s3cret";
    private static final long LIMIT = 1000;

    private RetrofitTransport transport = RetrofitTransport.create();

    @AfterEach
    void close() {
        transport.close();
    }

    static List<Arguments> brokenResponses() {
        String ok = "HTTP/1.1 200 OK\r\nSet-Cookie: " + SECRET + "\r\n";
        return List.of(
                arguments("nothing", Reason.CONNECTION_LOST, ""),
                arguments("half a head", Reason.CONNECTION_LOST, "HTTP/1.1 200 OK\r\nSet-Cookie: " + SECRET),
                arguments("short body", Reason.TRUNCATED_BODY, ok + "Content-Length: 100\r\n\r\nshort"),
                arguments(
                        "no last chunk",
                        Reason.TRUNCATED_BODY,
                        ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n"),
                arguments(
                        "bad chunk",
                        Reason.MALFORMED_RESPONSE,
                        ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n"),
                arguments("no HTTP", Reason.MALFORMED_RESPONSE, "SSH-2.0-" + SECRET + "\r\n\r\n"),
                arguments("bad header", Reason.MALFORMED_RESPONSE, ok + "bad name: " + SECRET + "\r\n\r\n"),
                arguments(
                        "two lengths",
                        Reason.MALFORMED_RESPONSE,
                        ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc"),
                arguments(
                        "length and chunks",
                        Reason.MALFORMED_RESPONSE,
                        ok + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n"),
                arguments("negative length", Reason.MALFORMED_RESPONSE, ok + "Content-Length: -3\r\n\r\n"),
                arguments(
                        "204 with a body", Reason.MALFORMED_RESPONSE, "HTTP/1.1 204 No\r\nContent-Length: 2\r\n\r\nab"),
                arguments(
                        "unknown coding",
                        Reason.MALFORMED_RESPONSE,
                        ok + "Transfer-Encoding: " + SECRET + "\r\n\r\nab"),
                arguments(
                        "large head",
                        Reason.MALFORMED_RESPONSE,
                        ok + ("X-Pad: " + "x".repeat(4000) + "\r\n").repeat(200) + "\r\n"),
                arguments("large length", Reason.RESPONSE_TOO_LARGE, ok + "Content-Length: 1001\r\n\r\n"),
                arguments("large body", Reason.RESPONSE_TOO_LARGE, ok + "\r\n" + "x".repeat(5000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenResponses")
    void brokenResponseHasItsReason(String name, Reason reason, String response) {
        Script script = connection -> {
            connection.readRequest();
            connection.write(response);
        };
        try (ScriptedServer server = ScriptedServer.start(script)) {
            TransportRequest request = get(server.uri("/path?key=" + SECRET));

            assertFailure(failureOfSend(request), reason, request.uri());
            assertFailure(failureOfSendAsync(request), reason, request.uri());
        }
    }

    @Test
    void endlessBodyStopsAtTheLimit() {
        Script endless = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                connection.write("400\r\n" + "x".repeat(1024) + "\r\n");
            }
        };
        try (ScriptedServer server = ScriptedServer.start(endless)) {
            TransportRequest request = get(server.uri("/"));

            assertFailure(failureOfSend(request), Reason.RESPONSE_TOO_LARGE, request.uri());
            server.awaitHangUp();
        }
    }

    @Test
    void unknownHostIsNamed() {
        URI uri = URI.create("http://unknown.invalid:8080/path?key=" + SECRET);

        assertFailure(failureOfSend(get(uri)), Reason.CONNECT_FAILED, uri);
        assertFailure(failureOfSendAsync(get(uri)), Reason.CONNECT_FAILED, uri);
        assertThat(failureOfSend(get(uri))).hasMessageContaining("unknown");
    }

    @Test
    void refusedConnectionIsNamed() throws IOException {
        URI uri = closedPort();

        assertFailure(failureOfSend(get(uri)), Reason.CONNECT_FAILED, uri);
        assertFailure(failureOfSendAsync(get(uri)), Reason.CONNECT_FAILED, uri);
    }

    @Test
    void proxyThatIsDownIsAFailureToConnect() throws IOException {
        transport = through(closedPort().getPort());
        URI uri = URI.create("http://unknown.invalid/");

        assertFailure(failureOfSend(get(uri)), Reason.CONNECT_FAILED, URI.create("http://unknown.invalid:80/"));
    }

    @Test
    void proxyThatRefusesIsAFailureToConnect() {
        Script refuse = Script.answer(Responses.of(502, ""));
        try (ScriptedServer proxy = ScriptedServer.start(refuse)) {
            transport = through(proxy.port());
            URI uri = URI.create("https://unknown.invalid:443/");

            assertFailure(failureOfSend(get(uri)), Reason.CONNECT_FAILED, uri);
            assertThat(proxy.requests()).extracting(request -> request.method()).containsOnly("CONNECT");
        }
    }

    @Test
    void bodyThatCannotBeReadFailsTheExchange() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            IOException unreadable = new IOException("no such file");
            TransportRequest request = post(server.uri("/"), () -> {
                throw unreadable;
            });

            assertThat(failureOfSend(request)).hasCause(unreadable).hasMessageContaining("request body");
            assertThat(failureOfSendAsync(request)).hasCause(unreadable);
            assertThat(server.requestCount()).isZero();
        }
    }

    @Test
    void bodyShorterThanItsLengthFailsTheExchange() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            TransportRequest request = post(server.uri("/"), () -> new Buffer().writeUtf8("ab"));

            assertFailure(failureOfSend(request), Reason.CONNECTION_LOST, request.uri());
            server.awaitHangUp();
        }
    }

    private static RetrofitTransport through(int proxyPort) {
        InetSocketAddress proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxyPort);
        return RetrofitTransport.using(new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, proxy))
                .build());
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/path?key=" + SECRET);
        }
    }

    private Throwable failureOfSend(TransportRequest request) {
        return catchThrowable(() -> transport.send(request).close());
    }

    private Throwable failureOfSendAsync(TransportRequest request) {
        return catchThrowableOfType(
                        ExecutionException.class,
                        () -> transport.sendAsync(request).get())
                .getCause();
    }

    private static void assertFailure(Throwable failure, Reason reason, URI uri) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ExchangeException.class,
                        typed -> assertThat(typed.reason()).as(typed.toString()).isEqualTo(reason))
                .hasMessageStartingWith("getThings: ")
                .hasMessageContaining(uri.getHost() + ":" + uri.getPort());
        StringWriter everything = new StringWriter();
        failure.printStackTrace(new PrintWriter(everything));
        assertThat(everything.toString()).doesNotContain(SECRET);
    }

    private static TransportRequest get(URI uri) {
        return new TransportRequest(
                "getThings",
                HttpMethod.GET,
                uri,
                Headers.of("Authorization", SECRET),
                null,
                Duration.ofSeconds(10),
                LIMIT);
    }

    private static TransportRequest post(URI uri, Opening opening) {
        RequestBody body = new RequestBody() {
            @Override
            public String contentType() {
                return "text/plain";
            }

            @Override
            public long contentLength() {
                return 3;
            }

            @Override
            public Source open() throws IOException {
                return opening.open();
            }
        };
        return new TransportRequest(
                "getThings", HttpMethod.POST, uri, Headers.empty(), body, Duration.ofSeconds(10), LIMIT);
    }

    private interface Opening {
        Source open() throws IOException;
    }
}
