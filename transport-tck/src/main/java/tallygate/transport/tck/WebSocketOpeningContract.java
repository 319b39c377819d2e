package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketRefusedException;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.server.ServerWebSocket;
import tallygate.transport.tck.tls.TestAuthority;

/** W01-W04 and W09-W12: a WebSocket opens where its URI says, once, and is cancelled with its future or its transport. */
public abstract class WebSocketOpeningContract extends WebSocketSuite {
    private static final Duration BOUND = Duration.ofSeconds(3);

    private static final String SECRET = "s3cr3t-of-this-test";

    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");

    private static final SSLContext TRUSTED = AUTHORITY.identity("127.0.0.1").serving();

    private static final Script GREETING = accepting(socket -> {
        socket.text("hello");
        socket.connection().awaitHangUp();
    });

    @Test
    @DisplayName("W01 the handshake has the target byte for byte, the headers, and requests no extension")
    final void w01_handshake() throws Exception {
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
    final void w01b_keys() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(GREETING)) {
            open(request(server));
            open(request(server));

            assertFalse(keyOf(server.requests().get(0))
                    .equals(keyOf(server.requests().get(1))));
        }
    }

    @Test
    @DisplayName("W02 any response except the upgrade fails with its status, and the handshake is not repeated")
    final void w02_refused() {
        for (int status : new int[] {200, 400, 401, 403, 404, 407, 408, 429, 500, 503}) {
            try (ScriptedServer server = ScriptedServer.start(Script.answer(
                    Responses.of(status, SECRET, "Retry-After: 0", "WWW-Authenticate: Basic realm=\"x\"")))) {
                assertRefused(status, failure(connect(request(server), listener)));

                assertEquals(1, server.requestCount(), "handshakes answered with " + status);
            }
        }
    }

    @Test
    @DisplayName("W03 a redirect fails with its status; its target receives nothing")
    final void w03_redirect() {
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            try (ScriptedServer target = ScriptedServer.start(GREETING);
                    ScriptedServer server = ScriptedServer.start(
                            Script.answer(Responses.of(status, "", "Location: " + target.uri("/taken"))))) {
                assertRefused(status, failure(connect(request(server), listener)));

                assertNothingArrived(target);
            }
        }
    }

    @Test
    @DisplayName("W04 an upgrade without the accepted key, or with an extension that was not requested, fails")
    final void w04_falseUpgrade() throws Exception {
        String good = ServerWebSocket.upgrade(
                        new RecordedRequest(ByteString.encodeUtf8("GET / HTTP/1.1"), ByteString.EMPTY))
                .utf8();
        Script wrongKey = answeringUpgrade(connection -> good);
        Script noUpgrade = answeringUpgrade(right -> right.replace("Upgrade: websocket\r\n", ""));
        Script unaskedProtocol =
                answeringUpgrade(right -> right.replace("\r\n\r\n", "\r\nSec-WebSocket-Protocol: chat\r\n\r\n"));
        for (Script script : List.of(wrongKey, noUpgrade, unaskedProtocol)) {
            try (ScriptedServer server = ScriptedServer.start(script)) {
                assertReason(Reason.MALFORMED_RESPONSE, failure(connect(request(server), listener)));
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName("W09 cancelling the future closes the connection of the handshake")
    final void w09_cancelled() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            CompletableFuture<WebSocketConnection> connecting = connect(request(server), listener);
            server.awaitRequests(1);
            connecting.cancel(true);

            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W10 a closed transport opens nothing, and closing it ends a handshake")
    final void w10_transportClosed() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            CompletableFuture<WebSocketConnection> connecting = connect(request(server), listener);
            server.awaitRequests(1);
            transport().close();

            assertReason(Reason.TRANSPORT_CLOSED, failure(connecting));
            server.awaitHangUp();
            assertReason(Reason.TRANSPORT_CLOSED, failure(connect(request(server), listener)));
            assertEquals(1, server.requestCount());
        }
    }

    @Test
    @DisplayName("W11 stages that depend on the connection may block")
    final void w11_stagesMayBlock() throws Exception {
        CountDownLatch attached = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        // Before that, the stage would run on this thread.
        Script whenAttached = connection -> {
            await(attached);
            GREETING.run(connection);
        };
        try (ScriptedServer server = ScriptedServer.start(whenAttached)) {
            CompletableFuture<?> blocked =
                    connect(request(server), new RecordingListener()).thenAccept(opened -> await(release));
            attached.countDown();
            open(request(server)).request(1);

            listener.assertNext("text hello");
            assertFalse(blocked.isDone());
        } finally {
            release.countDown();
        }
    }

    @Test
    @DisplayName("W12 wss needs a trusted certificate, and uses a tunnel through a proxy")
    final void w12_tlsAndProxy() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.overTls(TRUSTED, GREETING));
                HttpTransport trusting =
                        createTransport(TransportSettings.of(TransportSettings.Tls.trusting(AUTHORITY, null)))) {
            WebSocketRequest request = request(URI.create("wss://" + server.authority() + "/"));
            assertReason(Reason.TLS_NOT_TRUSTED, failure(connect(request, listener)));

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
            opened(connect(proxied, request(URI.create("wss://127.0.0.1:9/")), listener))
                    .request(1);
            listener.assertNext("text hello");
            assertEquals("CONNECT 127.0.0.1:9 HTTP/1.1", proxy.requests().get(0).requestLine());
        }
    }

    private static void assertGreeted(HttpTransport transport, WebSocketRequest request) throws Exception {
        RecordingListener greeted = new RecordingListener();
        opened(connect(transport, request, greeted)).request(1);
        greeted.assertNext("text hello");
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
}
