package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.tck.server.FullBacklog;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** W05-W08 and W13: a handshake that fails does so within its time, with its reason, and shows no secret. */
public abstract class WebSocketOpeningFailureContract extends WebSocketSuite {
    private static final Duration DEADLINE = Duration.ofMillis(700);

    private static final Duration BOUND = Duration.ofSeconds(3);

    private static final String SECRET = "s3cr3t-of-this-test";

    @Test
    @DisplayName(
            "W05 a handshake that is not answered ends at its deadline, in phase HEADERS, and closes the connection")
    final void w05_silentServer() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            long start = System.nanoTime();
            assertTimedOut(Phase.HEADERS, failure(connect(within(DEADLINE, ws(server, "/")), listener)));

            assertTookLessThan(BOUND, start);
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W06 a connect without a reply ends at the deadline, in phase CONNECT")
    final void w06_noConnection() throws IOException {
        try (FullBacklog unanswered = FullBacklog.open()) {
            URI uri = URI.create(unanswered.uri().toString().replaceFirst("http", "ws"));
            long start = System.nanoTime();
            assertTimedOut(Phase.CONNECT, failure(connect(within(DEADLINE, uri), listener)));

            assertTookLessThan(BOUND, start);
        }
    }

    @Test
    @DisplayName("W07 an unknown host and a refused connection are CONNECT_FAILED")
    final void w07_unreachable() throws IOException {
        for (String authority : List.of("no-such-host.invalid:8080", "127.0.0.1:" + RoutingContract.unusedPort())) {
            Throwable failure = failure(connect(request(URI.create("ws://" + authority + "/")), listener));

            assertReason(Reason.CONNECT_FAILED, failure);
            assertTrue(String.valueOf(failure.getMessage()).contains(authority), failure.getMessage());
        }
    }

    @Test
    @DisplayName("W08 a connection that closes before the response is lost")
    final void w08_closedEarly() {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
            connection.readRequest();
            connection.reset();
        })) {
            assertReason(Reason.CONNECTION_LOST, failure(connect(request(server), listener)));
        }
    }

    @Test
    @DisplayName("W13 no failure and no description shows a header value, a query value or what the server sent")
    final void w13_noSecretInFailures() {
        assertFalse(shownByFailures().contains(SECRET));
    }

    /** Captures the logs of java.util.logging and System.Logger, down to the finest level. */
    @Test
    @DisplayName("W13b no log shows a header value, a query value or what the server sent")
    final void w13b_noSecretInLogs() {
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
                failure(connect(request, listener)).printStackTrace(lines);
                lines.println(request + " " + transport());
            }
        }
        return shown.toString();
    }

    private static void assertTookLessThan(Duration bound, long startNanos) {
        Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
        assertTrue(took.compareTo(bound) < 0, "took " + took);
    }
}
