package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.FullBacklog;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T41-T49: the deadline runs from send to the last byte of the body, whatever the server does in between. */
public abstract class TimeoutContract extends ContractSuite {
    private static final Duration DEADLINE = Duration.ofMillis(700);
    /** Far below the 8 s and more that a script runs, far above a pause of the machine. */
    private static final Duration BOUND = Duration.ofSeconds(3);

    private static final Duration TOLERANCE = Duration.ofMillis(250);
    private static final Duration DRIP = Duration.ofMillis(100);

    @InBothStyles
    @DisplayName("T41 a connect without a reply ends at the deadline, in phase CONNECT")
    final void t41_connectTimeout(CallStyle style) throws IOException {
        try (FullBacklog unanswered = FullBacklog.open()) {
            assertKeepsOnce(DEADLINE.plus(TOLERANCE), () -> {
                RunningCall call = start(style, get(unanswered.uri()).withTimeout(DEADLINE));
                assertTimedOut(Phase.CONNECT, call.failureWithin(BOUND));
                return assertNotEarly(call);
            });
        }
    }

    @InBothStyles
    @DisplayName("T42 a response that does not begin ends at the deadline, in phase HEADERS")
    final void t42_noResponseHeaders(CallStyle style) {
        assertEndsAtDeadline(style, Phase.HEADERS, Script.silence());
    }

    @InBothStyles
    @DisplayName("T43 a slowly sent head ends at the deadline")
    final void t43_drippedHeaders_totalBoundHolds(CallStyle style) {
        assertEndsAtDeadline(style, Phase.HEADERS, connection -> {
            connection.readRequest();
            connection.drip(Responses.of(200, "ok", "X-Padding: " + "x".repeat(80)), DRIP);
        });
    }

    @InBothStyles
    @DisplayName("T44 a slowly sent body ends at the deadline, and its connection is closed")
    final void t44_drippedBody_totalBoundHolds(CallStyle style) {
        assertEndsAtDeadline(style, Phase.BODY, connection -> {
            connection.readRequest();
            connection.write(Responses.head(200, 80));
            connection.drip(ByteString.encodeUtf8("x".repeat(80)), DRIP);
        });
    }

    @InBothStyles
    @DisplayName("T45 a body that stalls ends at the deadline, in phase BODY")
    final void t45_stallMidBody(CallStyle style) {
        assertEndsAtDeadline(style, Phase.BODY, connection -> {
            connection.readRequest();
            connection.write(Responses.head(200, 80));
            connection.write("x".repeat(40));
            connection.awaitHangUp();
        });
    }

    @InBothStyles
    @DisplayName("T46 an upload that the server does not read ends at the deadline")
    final void t46_slowRequestReader(CallStyle style) {
        Script unread = connection -> connection.pause(Duration.ofSeconds(10));
        try (ScriptedServer server = ScriptedServer.start(unread)) {
            TransportRequest upload =
                    request(HttpMethod.POST, server.uri("/"), json(ByteString.of(new byte[10 << 20])));
            RunningCall call = start(style, upload.withTimeout(DEADLINE));

            assertTimedOut(Phase.HEADERS, call.failureWithin(BOUND));
            assertNotEarly(call);
        }
    }

    /** The longest pause is beyond the 10 s that some HTTP libraries allow by default. */
    @Test
    @DisplayName("T47 each request has its own timeout, shorter or longer than the library's defaults")
    final void t47_perRequestTimeoutOverridesClient() {
        List<RunningCall> shorter = new ArrayList<>();
        List<RunningCall> longer = new ArrayList<>();
        Script pauseFromPath = connection -> {
            long millis = Long.parseLong(connection.readRequest().target().substring(1));
            connection.pause(Duration.ofMillis(millis));
            connection.write(Responses.ok("late"));
        };
        try (ScriptedServer server = ScriptedServer.start(pauseFromPath)) {
            for (CallStyle style : CallStyle.values()) {
                shorter.add(start(style, get(server.uri("/9000")).withTimeout(DEADLINE)));
                longer.add(start(style, get(server.uri("/1500")).withTimeout(Duration.ofSeconds(15))));
                longer.add(start(style, get(server.uri("/10500")).withTimeout(Duration.ofSeconds(15))));
            }
            shorter.forEach(call -> assertTimedOut(Phase.HEADERS, call.failureWithin(BOUND)));
            longer.forEach(call -> assertEquals("late", call.reply().body().utf8()));
        }
    }

    @InBothStyles
    @DisplayName("T48 a request that timed out is not sent again")
    final void t48_timeoutIsNotRetriedByTransport(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            RunningCall call = start(style, get(server.uri("/")).withTimeout(DEADLINE));
            assertTimedOut(Phase.HEADERS, call.failureWithin(BOUND));
            server.awaitHangUp();
            transport().close();

            assertEquals(1, server.requestCount(), "requests on the wire");
            assertEquals(1, server.connectionCount(), "connections");
        }
    }

    @Test
    @DisplayName("T49 a timeout of zero or less is rejected")
    final void t49_zeroOrNegativeTimeout() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            TransportRequest request = get(server.uri("/"));
            assertThrows(IllegalArgumentException.class, () -> request.withTimeout(Duration.ZERO));
            assertThrows(IllegalArgumentException.class, () -> request.withTimeout(Duration.ofNanos(-1)));

            assertNothingArrived(server);
        }
    }

    private void assertEndsAtDeadline(CallStyle style, Phase phase, Script script) {
        try (ScriptedServer server = ScriptedServer.start(script)) {
            RunningCall call = start(style, get(server.uri("/")).withTimeout(DEADLINE));

            assertTimedOut(phase, call.failureWithin(BOUND));
            assertNotEarly(call);
            server.awaitHangUp();
        }
    }

    private static long assertNotEarly(RunningCall call) {
        long tookNanos = call.endingWithin(BOUND).tookNanos();
        assertTrue(
                tookNanos >= DEADLINE.minus(TOLERANCE).toNanos(),
                "the call must use its time, but ended after " + Duration.ofNanos(tookNanos));
        return tookNanos;
    }
}
