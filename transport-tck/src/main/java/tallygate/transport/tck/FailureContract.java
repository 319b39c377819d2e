package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T101-T103: a failure names its server, and no failure, message or log shows sent or received content. */
public abstract class FailureContract extends ContractSuite {
    /** Sent in every place that may hold a secret. Lower case, so that no HTTP library changes it. */
    private static final String SECRET = "s3cr3t-of-this-test";

    private static final List<Script> SCRIPTS = List.of(
            Script.readThenClose(),
            Script.silence(),
            Script.answer(Responses.of(401, SECRET, "X-Echo: " + SECRET)),
            Script.answer(Responses.of(200, SECRET.repeat(100))),
            afterRequest("GARBAGE " + SECRET + "\r\n\r\n"),
            afterRequest("HTTP/1.1 200 OK\r\nContent-Length: " + SECRET + "\r\n\r\n"),
            afterRequest(
                    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nSet-Cookie: session=" + SECRET + "\r\n\r\n" + SECRET),
            afterRequest("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + SECRET + "\r\n"));

    @InBothStyles
    @DisplayName("T101 an unknown host is CONNECT_FAILED, and the message names host and port")
    final void t101_unknownHost(CallStyle style) {
        URI uri = URI.create("http://no-such-host.invalid:8080/");
        assertConnectFailed(start(style, get(uri)).failure(), "no-such-host.invalid:8080");
    }

    @InBothStyles
    @DisplayName("T102 a refused connection is CONNECT_FAILED, and the message names host and port")
    final void t102_refused(CallStyle style) throws IOException {
        int port = RoutingContract.unusedPort();
        URI uri = URI.create("http://127.0.0.1:" + port + "/");
        assertConnectFailed(start(style, get(uri)).failure(), "127.0.0.1:" + port);
    }

    @InBothStyles
    @DisplayName("T102b every failure names the operation, and the host and port of its URI")
    final void t102b_failuresNameTheirExchange(CallStyle style) {
        for (Script script : SCRIPTS) {
            try (ScriptedServer server = ScriptedServer.start(script)) {
                TransportRequest request = new TransportRequest(
                        "getThings",
                        HttpMethod.POST,
                        server.uri("/"),
                        Headers.empty(),
                        null,
                        Duration.ofMillis(500),
                        1000);
                start(style, request).endingWithin(RunningCall.LIMIT).failure().ifPresent(failure -> {
                    String message = String.valueOf(failure.getMessage());
                    assertTrue(
                            message.startsWith("getThings: "), () -> "the message must name the operation: " + message);
                    assertTrue(
                            message.contains(server.authority()),
                            () -> "the message must name host and port: " + message);
                });
            }
        }
    }

    @InBothStyles
    @DisplayName("T103 no failure and no description shows a header value, a query value or a body")
    final void t103_noSecretInFailures(CallStyle style) throws IOException {
        assertHidden("what the transport shows", shownByExchanges(style));
    }

    /** Captures the logs of java.util.logging and System.Logger, down to the finest level. */
    @InBothStyles
    @DisplayName("T103b no log shows a header value, a query value or a body")
    final void t103b_noSecretInLogs(CallStyle style) throws IOException {
        try (CapturedLogs logs = CapturedLogs.start()) {
            shownByExchanges(style);
            assertHidden("the log", logs.text());
        }
    }

    /** Returns all text that a caller may print after calls that fail in every way, and after some that succeed. */
    private String shownByExchanges(CallStyle style) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (Script script : SCRIPTS) {
            try (ScriptedServer server = ScriptedServer.start(script)) {
                shown.append(shownBy(style, server.uri("/path?key=" + SECRET)));
            }
        }
        try (ScriptedServer server = ScriptedServer.start(connection -> connection.write(SECRET))) {
            shown.append(shownBy(style, server.httpsUri("/path?key=" + SECRET)));
        }
        URI refused = URI.create("http://127.0.0.1:" + RoutingContract.unusedPort() + "/?key=" + SECRET);
        shown.append(shownBy(style, refused));
        transport().close();
        return shown.append(shownBy(style, refused)).toString();
    }

    private String shownBy(CallStyle style, URI uri) {
        TransportRequest request = new TransportRequest(
                "contract",
                HttpMethod.POST,
                uri,
                Headers.of("Authorization", "Bearer " + SECRET, "Cookie", "session=" + SECRET, "X-Key", SECRET),
                json(ByteString.encodeUtf8("{\"secret\":\"" + SECRET + "\"}")),
                Duration.ofMillis(500),
                1000);
        return request + "\n" + shownByCall(style, request) + "\n" + transport() + "\n";
    }

    private static void assertHidden(String where, String text) {
        int at = text.indexOf(SECRET);
        assertFalse(at >= 0, () -> where + " shows a secret after: " + text.substring(Math.max(0, at - 200), at));
    }

    private static void assertConnectFailed(Throwable failure, String hostAndPort) {
        assertReason(Reason.CONNECT_FAILED, failure);
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains(hostAndPort), () -> "the message must name " + hostAndPort + ": " + message);
    }

    private static Script afterRequest(String text) {
        return connection -> {
            connection.readRequest();
            connection.write(text);
        };
    }
}
