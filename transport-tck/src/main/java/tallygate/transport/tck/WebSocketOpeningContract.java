package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketRefusedException;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.tck.server.FullBacklog;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.server.ServerWebSocket;
import tallygate.transport.tck.tls.TestAuthority;

/** W01-W13: a WebSocket opens where its URI says, once, within its time, or says why not. */
public abstract class WebSocketOpeningContract extends WebSocketSuite {
    private static final Duration DEADLINE = Duration.ofMillis(700);
    private static final Duration BOUND = Duration.ofSeconds(3);
    private static final String SECRET = "s3cr3t-of-this-test";
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final SSLContext TRUSTED = AUTHORITY.identity("127.0.0.1").serving();
    private static final Script GREETING = accepting(socket -> {
        socket.text("hello");
        socket.connection().awaitHangUp();
    });

    @Test
    @DisplayName("W01 the handshake has the target byte for byte, the headers, and asks for no extension")
    final void handshake() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(GREETING)) {
            Headers headers = Headers.of("Authorization", "word id:sig=", "User-Agent", "tck", "X-Own", "a");
            WebSocketRequest request = request(ws(server, "/a%2Fb/sub?code=a.b%3Fc%26d"));
            open(new WebSocketRequest("contract", request.uri(), headers, BOUND, BOUND, 10));

            RecordedRequest received = server.requests().get(0);
            assertEquals("GET /a%2Fb/sub?code=a.b%3Fc%26d HTTP/1.1", received.requestLine());
            headers.forEach((name, value) ->
                    assertEquals(List.of(value), received.headers().all(name)));
            assertEquals(Optional.of(server.authority()), received.headers().first("Host"));
            assertEquals(Optional.of("13"), received.headers().first("Sec-WebSocket-Version"));
            assertEquals(16, keyOf(received).size());
            for (String unasked : List.of("Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol", "Cookie", "Origin")) {
                assertEquals(List.of(), received.headers().all(unasked), unasked);
            }
        }
    }

    @Test
    @DisplayName("W01b each handshake has a key of its own")
    final void keys() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(GREETING)) {
            open(request(server));
            open(request(server));

            assertFalse(keyOf(server.requests().get(0))
                    .equals(keyOf(server.requests().get(1))));
        }
    }

    @Test
    @DisplayName("W02 any response but the upgrade is a refusal with its status, and the handshake is not repeated")
    final void refused() {
        for (int status : new int[] {200, 400, 401, 403, 404, 407, 408, 429, 500, 503}) {
            try (ScriptedServer server = ScriptedServer.start(Script.answer(
                    Responses.of(status, SECRET, "Retry-After: 0", "WWW-Authenticate: Basic realm=\"x\"")))) {
                assertRefused(status, failure(connect(request(server), heard)));

                assertEquals(1, server.requestCount(), "handshakes answered with " + status);
            }
        }
    }

    @Test
    @DisplayName("W03 a redirect is a refusal; its target receives nothing")
    final void redirect() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            try (ScriptedServer target = ScriptedServer.start(GREETING);
                    ScriptedServer server = ScriptedServer.start(
                            Script.answer(Responses.of(status, "", "Location: " + target.uri("/taken"))))) {
                assertRefused(status, failure(connect(request(server), heard)));

                assertNothingArrived(target);
            }
        }
    }

    @Test
    @DisplayName("W04 an upgrade that does not answer the key, or names what was not asked for, is no WebSocket")
    final void falseUpgrade() throws Exception {
        String good = ServerWebSocket.upgrade(
                        new RecordedRequest(ByteString.encodeUtf8("GET / HTTP/1.1"), ByteString.EMPTY))
                .utf8();
        Script wrongKey = answeringUpgrade(connection -> good);
        Script noUpgrade = answeringUpgrade(right -> right.replace("Upgrade: websocket\r\n", ""));
        Script unaskedProtocol =
                answeringUpgrade(right -> right.replace("\r\n\r\n", "\r\nSec-WebSocket-Protocol: chat\r\n\r\n"));
        for (Script script : List.of(wrongKey, noUpgrade, unaskedProtocol)) {
            try (ScriptedServer server = ScriptedServer.start(script)) {
                assertReason(Reason.MALFORMED_RESPONSE, failure(connect(request(server), heard)));
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName(
            "W05 a handshake that is not answered ends at its deadline, in phase HEADERS, and closes the connection")
    final void silentServer() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            long start = System.nanoTime();
            assertTimedOut(Phase.HEADERS, failure(connect(within(DEADLINE, ws(server, "/")), heard)));

            assertTookLessThan(BOUND, start);
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W06 a connect without an answer ends at the deadline, in phase CONNECT")
    final void noConnection() throws IOException {
        try (FullBacklog unanswered = FullBacklog.open()) {
            URI uri = URI.create(unanswered.uri().toString().replaceFirst("http", "ws"));
            long start = System.nanoTime();
            assertTimedOut(Phase.CONNECT, failure(connect(within(DEADLINE, uri), heard)));

            assertTookLessThan(BOUND, start);
        }
    }

    @Test
    @DisplayName("W07 an unknown host and a refused connection are connections that failed")
    final void unreachable() throws IOException {
        for (String authority : List.of("no-such-host.invalid:8080", "127.0.0.1:" + RoutingContract.unusedPort())) {
            Throwable failure = failure(connect(request(URI.create("ws://" + authority + "/")), heard));

            assertReason(Reason.CONNECT_FAILED, failure);
            assertTrue(String.valueOf(failure.getMessage()).contains(authority), failure.getMessage());
        }
    }

    @Test
    @DisplayName("W08 a connection that closes before the answer is lost")
    final void closedEarly() {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
            connection.readRequest();
            connection.reset();
        })) {
            assertReason(Reason.CONNECTION_LOST, failure(connect(request(server), heard)));
        }
    }

    @Test
    @DisplayName("W09 cancelling the future closes the connection of the handshake")
    final void cancelled() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            CompletableFuture<WebSocketConnection> connecting = connect(request(server), heard);
            server.awaitRequests(1);
            connecting.cancel(true);

            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W10 a closed transport opens nothing, and closing it ends a handshake")
    final void transportClosed() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            CompletableFuture<WebSocketConnection> connecting = connect(request(server), heard);
            server.awaitRequests(1);
            transport().close();

            assertReason(Reason.TRANSPORT_CLOSED, failure(connecting));
            server.awaitHangUp();
            assertReason(Reason.TRANSPORT_CLOSED, failure(connect(request(server), heard)));
            assertEquals(1, server.requestCount());
        }
    }

    @Test
    @DisplayName("W11 stages that depend on the connection may block")
    final void stagesMayBlock() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.start(GREETING)) {
            CompletableFuture<?> blocked = connect(request(server), new HeardWebSocket())
                    .thenAccept(opened -> {
                        try {
                            release.await(20, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
            open(request(server)).request(1);

            heard.assertNext("text hello");
            assertFalse(blocked.isDone());
        } finally {
            release.countDown();
        }
    }

    @Test
    @DisplayName("W12 wss needs a trusted certificate; through a proxy it goes in a tunnel")
    final void tlsAndProxy() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.overTls(TRUSTED, GREETING));
                HttpTransport trusting =
                        createTransport(TransportSettings.of(TransportSettings.Tls.trusting(AUTHORITY, null)))) {
            WebSocketRequest request = request(URI.create("wss://" + server.authority() + "/"));
            assertReason(Reason.TLS_NOT_TRUSTED, failure(connect(request, heard)));

            assertGreeted(trusting, request);
        }
        Script tunnel = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 Connection established\r\n\r\n");
            connection.startTls(TRUSTED);
            GREETING.run(connection);
        };
        try (ScriptedServer proxy = ScriptedServer.start(tunnel);
                HttpTransport proxied = createTransport(
                        TransportSettings.of(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())))
                                .with(TransportSettings.Tls.trusting(AUTHORITY, null)))) {
            opened(connect(proxied, request(URI.create("wss://127.0.0.1:9/")), heard))
                    .request(1);
            heard.assertNext("text hello");
            assertEquals("CONNECT 127.0.0.1:9 HTTP/1.1", proxy.requests().get(0).requestLine());
        }
    }

    @Test
    @DisplayName("W13 no failure and no description shows a header value, a query value or what the server sent")
    final void noSecretInFailures() {
        assertFalse(shownByFailures().contains(SECRET));
    }

    /** Logs through java.util.logging and System.Logger, down to the finest level. */
    @Test
    @DisplayName("W13b no log shows a header value, a query value or what the server sent")
    final void noSecretInLogs() {
        try (CapturedLogs logs = CapturedLogs.start()) {
            shownByFailures();
            assertFalse(logs.text().contains(SECRET));
        }
    }

    private String shownByFailures() {
        List<Script> scripts = List.of(
                Script.readThenClose(),
                Script.silence(),
                Script.answer(Responses.of(401, SECRET, "X-Echo: " + SECRET)),
                connection -> connection.write("GARBAGE " + SECRET + "\r\n\r\n"),
                answeringUpgrade(right -> right.replaceAll("Accept: .*", "Accept: " + SECRET)));
        StringWriter shown = new StringWriter();
        PrintWriter lines = new PrintWriter(shown, true);
        for (Script script : scripts) {
            try (ScriptedServer server = ScriptedServer.start(script)) {
                Headers headers = Headers.of("Authorization", "word id:" + SECRET);
                URI uri = ws(server, "/path?key=" + SECRET);
                WebSocketRequest request =
                        new WebSocketRequest("contract", uri, headers, DEADLINE, DEADLINE, LIMIT_BYTES);
                failure(connect(request, heard)).printStackTrace(lines);
                lines.println(request + " " + transport());
            }
        }
        return shown.toString();
    }

    private static void assertGreeted(HttpTransport transport, WebSocketRequest request) throws Exception {
        HeardWebSocket greeted = new HeardWebSocket();
        opened(connect(transport, request, greeted)).request(1);
        greeted.assertNext("text hello");
    }

    private interface Change {
        String of(String rightUpgrade);
    }

    private static Script answeringUpgrade(Change change) {
        return connection -> {
            connection.write(
                    change.of(ServerWebSocket.upgrade(connection.readRequest()).utf8()));
            connection.awaitHangUp();
        };
    }

    private static ByteString keyOf(RecordedRequest handshake) {
        String key = handshake.headers().first("Sec-WebSocket-Key").orElse("");
        return Optional.ofNullable(ByteString.decodeBase64(key)).orElse(ByteString.EMPTY);
    }

    private static void assertRefused(int status, Throwable failure) {
        assertEquals(
                status,
                assertInstanceOf(WebSocketRefusedException.class, failure).status());
        assertFalse(String.valueOf(failure.getMessage()).contains(SECRET));
    }

    private static void assertTookLessThan(Duration bound, long startNanos) {
        Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
        assertTrue(took.compareTo(bound) < 0, "took " + took);
    }
}
