package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T31-T40: one call is one request on the wire. A second POST may be a second order. */
public abstract class SingleRequestContract extends ContractSuite {

    /** The JDK's client resends such a GET once by itself, which a GET permits. */
    @InBothStyles
    @DisplayName("T31 a GET whose connection breaks is sent at most twice")
    final void t31_freshConnClosedAfterGet_atMostTwice(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.readThenClose())) {
            assertReason(
                    Reason.CONNECTION_LOST,
                    start(style, get(server.uri("/get"))).failure());

            int sent = server.requestCount();
            assertTrue(sent == 1 || sent == 2, "a GET must be sent once or twice, but was sent " + sent + " times");
        }
    }

    @InBothStyles
    @DisplayName("T32 a POST whose connection breaks is sent once")
    final void t32_freshConnClosedAfterPost_oneRequest(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.readThenClose())) {
            assertReason(
                    Reason.CONNECTION_LOST,
                    start(style, post(server.uri("/post"), "{}")).failure());

            assertEquals(1, server.requestCount(), "POST requests on the wire");
        }
    }

    @InBothStyles
    @DisplayName("T33 a POST on a reused connection that breaks is sent once")
    final void t33_reusedConnReadThenClosed_postOnce(CallStyle style) {
        Script closeOnSecond = connection -> {
            while (!connection.readRequest().target().equals("/second")) {
                connection.write(Responses.ok("first"));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(closeOnSecond)) {
            exchange(style, post(server.uri("/first"), "{}"));
            assertReason(
                    Reason.CONNECTION_LOST,
                    start(style, post(server.uri("/second"), "{}")).failure());

            assertEquals(1, server.requestsTo("/second").size(), "deliveries of the second POST");
        }
    }

    @InBothStyles
    @DisplayName("T34 a POST after its idle connection was reset is delivered once, or provably not sent")
    final void t34_idleRst_thenPost(CallStyle style) throws IOException {
        Script answerThenReset = connection -> {
            connection.readRequest();
            connection.write(Responses.ok("first"));
            // The reset must not arrive before the response.
            connection.pause(Duration.ofMillis(100));
            connection.reset();
        };
        try (ScriptedServer server = ScriptedServer.start(answerThenReset, Script.answer(Responses.ok("second")))) {
            exchange(style, post(server.uri("/first"), "{}"));
            server.awaitEndOfScripts(1);
            // Idle for a while: a client cannot know of the reset in the instant it happens.
            server.pause(Duration.ofMillis(200));
            Optional<Throwable> failure = start(style, post(server.uri("/second"), "{}"))
                    .endingWithin(RunningCall.LIMIT)
                    .failure();

            int delivered = server.requestsTo("/second").size();
            if (failure.isEmpty()) {
                assertEquals(1, delivered, "deliveries of a POST that succeeded");
                return;
            }
            ExchangeException typed = assertInstanceOf(ExchangeException.class, failure.get(), "type of the failure");
            assertTrue(typed.reason().provablyUnsent(), "the reason must say that nothing was sent: " + typed.reason());
            assertEquals(0, delivered, "deliveries of a POST that was not sent");
        }
    }

    @InBothStyles
    @DisplayName("T35 a POST with the response 503 and Retry-After: 0 is sent once")
    final void t35_post503RetryAfter0_once(CallStyle style) {
        assertSentOnce(style, HttpMethod.POST, 503, "Retry-After: 0");
    }

    @InBothStyles
    @DisplayName("T36 a POST with the response 408 is sent once")
    final void t36_post408_once(CallStyle style) {
        assertSentOnce(style, HttpMethod.POST, 408, "Retry-After: 0");
        assertSentOnce(style, HttpMethod.POST, 408, "Connection: close");
    }

    @InBothStyles
    @DisplayName("T37 a POST with the response 421 is sent once")
    final void t37_post421_once(CallStyle style) {
        assertSentOnce(style, HttpMethod.POST, 421, "X-None: 1");
    }

    @InBothStyles
    @DisplayName("T38 a GET with the response 503 and Retry-After: 0 is sent once")
    final void t38_get503RetryAfter0_once(CallStyle style) {
        assertSentOnce(style, HttpMethod.GET, 503, "Retry-After: 0");
    }

    @InBothStyles
    @DisplayName("T39 a body is opened once and closed, whether the call succeeds or fails")
    final void t39_oneShotBodyNeverReplayed(CallStyle style) {
        try (ScriptedServer answers = ScriptedServer.start(Script.answer(Responses.of(503, "", "Retry-After: 0")));
                ScriptedServer breaks = ScriptedServer.start(Script.readThenClose())) {
            for (URI uri : new URI[] {answers.uri("/"), breaks.uri("/")}) {
                CountingBody body = new CountingBody(ByteString.encodeUtf8("{\"amount\":1}"));
                start(style, request(HttpMethod.POST, uri, body)).endingWithin(RunningCall.LIMIT);

                assertEquals(1, body.opened(), "times the body was opened");
                assertEquals(1, body.awaitClosed(), "times the body was closed");
            }
        }
    }

    @InBothStyles
    @DisplayName("T39b a body that cannot be opened leaves the request unsent, and its failure is the cause")
    final void t39b_unopenableBody(CallStyle style) {
        IOException unreadable = new IOException("no such file");
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            Throwable failure = start(
                            style, request(HttpMethod.POST, server.uri("/"), FaultyBody.unopenable(unreadable)))
                    .failure();

            ExchangeException typed = assertInstanceOf(ExchangeException.class, failure, "type of the failure");
            assertTrue(typed.reason().provablyUnsent(), () -> "the reason must say that nothing was sent: " + typed);
            assertSame(unreadable, typed.getCause(), "the cause");
            assertEquals(0, server.requestCount(), "requests on the wire");
        }
    }

    @InBothStyles
    @DisplayName("T39c a body shorter than its length fails the exchange and closes the connection")
    final void t39c_bodyShorterThanItsLength(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            TransportRequest request = request(HttpMethod.POST, server.uri("/"), FaultyBody.shorterThanItsLength());

            assertReason(Reason.CONNECTION_LOST, start(style, request).failure());
            server.awaitHangUp();
        }
    }

    @InBothStyles
    @DisplayName("T40 a large POST does not wait for 100 Continue")
    final void t40_expect100NotUsed(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            TransportRequest large =
                    request(HttpMethod.POST, server.uri("/large"), json(ByteString.of(new byte[1 << 20])));
            exchange(style, large);

            assertFalse(server.requests().get(0).headers().first("Expect").isPresent(), "Expect must not be sent");
        }
    }

    private void assertSentOnce(CallStyle style, HttpMethod method, int status, String headerLine) {
        ByteString response = Responses.of(status, "refused", headerLine);
        boolean closes = headerLine.equals("Connection: close");
        Script once = connection -> {
            connection.readRequest();
            connection.write(response);
        };
        try (ScriptedServer server = ScriptedServer.start(closes ? once : Script.answer(response))) {
            Reply reply = exchange(
                    style,
                    request(
                            method,
                            server.uri("/once"),
                            method.permitsBody() ? json(ByteString.encodeUtf8("{}")) : null));

            assertEquals(status, reply.status());
            assertEquals("refused", reply.body().utf8());
            assertEquals(1, server.requestCount(), method + " requests on the wire");
        }
    }
}
