package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException;
import tallygate.transport.HttpMethod;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Http2Connection;
import tallygate.transport.tck.server.Http2Request;
import tallygate.transport.tck.server.Http2Script;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.ScriptedServer;

/**
 * T110, T111, T118, T119: a request that the server reports as not processed is sent again, whatever its method. If that does
 * not help, its failure is REQUEST_NOT_SENT (RFC 9113 sections 6.8 and 8.7).
 */
public abstract class Http2UnprocessedContract extends Http2Suite {
    private static final Duration PROMPT = Duration.ofSeconds(5);

    private static final Http2Script ANSWERS = Http2Script.answer(200, "ok");

    private static final Http2Script LEAVES = connection -> {
        connection.readRequest();
        connection.goAway(0, Http2Connection.NO_ERROR);
        connection.readRequest();
    };

    private static final Http2Script REFUSES = connection -> {
        while (true) {
            connection.reset(connection.readRequest().stream(), Http2Connection.REFUSED_STREAM);
        }
    };

    @InBothStyles
    @DisplayName("T110 a POST above the last stream of a GOAWAY is sent again on another connection")
    final void t110_postAboveGoAway_sentAgain(CallStyle style) {
        try (ScriptedServer server = serve(LEAVES, ANSWERS)) {
            assertSentAgain(style, server);
            assertEquals(2, server.connectionCount(), "connections");
        }
    }

    @InBothStyles
    @DisplayName("T110b a POST that every connection rejects with a GOAWAY is provably unsent")
    final void t110b_postAboveEveryGoAway_provablyUnsent(CallStyle style) {
        assertProvablyUnsent(style, LEAVES);
    }

    @InBothStyles
    @DisplayName("T110c a request below the last stream of a GOAWAY gets its response, and the others are sent again")
    final void t110c_goAwayBetweenRequests(CallStyle style) {
        Http2Script processesTheFirst = connection -> {
            Http2Request first = connection.readRequest();
            Http2Request second = connection.readRequest();
            connection.goAway(first.stream(), Http2Connection.NO_ERROR);
            connection.respond(first, 200, first.target() + " " + second.target());
            connection.readRequest();
        };
        Http2Script echo = connection -> {
            while (true) {
                Http2Request request = connection.readRequest();
                connection.respond(request, 200, "again " + request.target());
            }
        };
        try (ScriptedServer server = serve(processesTheFirst, echo)) {
            RunningCall first = start(style, post(server.httpsUri("/1"), "{}"));
            server.awaitRequests(1);
            RunningCall second = start(style, post(server.httpsUri("/2"), "{}"));

            assertEquals("/1 /2", first.replyWithin(PROMPT).body().utf8());
            assertEquals("again /2", second.replyWithin(PROMPT).body().utf8());
        }
    }

    @InBothStyles
    @DisplayName("T111 a POST whose stream is refused is sent again")
    final void t111_refusedStream_sentAgain(CallStyle style) {
        Http2Script refusesOnce = connection -> {
            connection.reset(connection.readRequest().stream(), Http2Connection.REFUSED_STREAM);
            ANSWERS.run(connection);
        };
        try (ScriptedServer server = serve(refusesOnce, ANSWERS)) {
            assertSentAgain(style, server);
        }
    }

    @InBothStyles
    @DisplayName("T111b a POST whose every stream is refused is provably unsent")
    final void t111b_refusedForEver_provablyUnsent(CallStyle style) {
        assertProvablyUnsent(style, REFUSES);
    }

    /** INTERNAL_ERROR says nothing about what the server did before. */
    @InBothStyles
    @DisplayName("T111c a POST whose stream is reset for another reason is not sent again")
    final void t111c_resetStream_notSentAgain(CallStyle style) {
        Http2Script breaks = connection -> {
            while (true) {
                connection.reset(connection.readRequest().stream(), Http2Connection.INTERNAL_ERROR);
            }
        };
        try (ScriptedServer server = serve(breaks)) {
            assertReason(
                    ExchangeException.Reason.CONNECTION_LOST,
                    start(style, post(server.httpsUri("/"), "{}")).failureWithin(PROMPT));
            assertEquals(1, server.requestCount(), "requests on the wire");
        }
    }

    @InBothStyles
    @DisplayName("T118 a connection that the server closed with a GOAWAY while it was idle is not used again")
    final void t118_goAwayWhileIdle(CallStyle style) throws Exception {
        Http2Script answersOnceAndLeaves = connection -> {
            Http2Request request = connection.readRequest();
            connection.respond(request, 200, "first");
            connection.goAway(request.stream(), Http2Connection.NO_ERROR);
            connection.readRequest();
        };
        try (ScriptedServer server = serve(answersOnceAndLeaves, ANSWERS)) {
            assertEquals(
                    "first",
                    exchange(style, post(server.httpsUri("/"), "{}")).body().utf8());
            server.pause(Duration.ofMillis(50));
            assertEquals(
                    "ok",
                    exchange(style, post(server.httpsUri("/"), "{}")).body().utf8());
            assertEquals(2, server.requestCount(), "requests on the wire");
            assertEquals(2, server.connectionCount(), "connections");
        }
    }

    @InBothStyles
    @DisplayName("T119 a body is opened again when its request is sent again, and closed each time")
    final void t119_bodyOpenedAgain(CallStyle style) {
        CountingBody body = new CountingBody(ByteString.of(new byte[30_000]));
        Http2Script refusesTheHead = connection -> {
            connection.reset(connection.readHead(), Http2Connection.REFUSED_STREAM);
            ANSWERS.run(connection);
        };
        try (ScriptedServer server = serve(refusesTheHead, ANSWERS)) {
            RunningCall call = start(style, request(HttpMethod.POST, server.httpsUri("/"), body));

            assertEquals("ok", call.replyWithin(PROMPT).body().utf8());
            List<RecordedRequest> whole = server.requests();
            assertEquals(
                    ByteString.of(new byte[30_000]), whole.get(whole.size() - 1).body());
            assertEquals(server.requestCount(), body.opened(), "the body is opened once for each request on the wire");
            assertEquals(body.opened(), body.awaitClosed(), "times closed");
        }
    }

    private void assertSentAgain(CallStyle style, ScriptedServer server) {
        RunningCall call = start(style, post(server.httpsUri("/order?q=1"), "{\"amount\":1}"));

        assertEquals("ok", call.replyWithin(PROMPT).body().utf8());
        assertEquals(2, server.requestCount(), "requests on the wire");
        for (RecordedRequest request : server.requests()) {
            assertEquals("POST /order?q=1 HTTP/2", request.requestLine());
            assertEquals("{\"amount\":1}", request.body().utf8());
        }
    }

    private void assertProvablyUnsent(CallStyle style, Http2Script script) {
        try (ScriptedServer server = serve(script)) {
            ExchangeException failure = assertInstanceOf(
                    ExchangeException.class,
                    start(style, post(server.httpsUri("/"), "{}")).failureWithin(PROMPT));

            assertTrue(failure.reason().provablyUnsent(), () -> "the reason must say so: " + failure.reason());
            assertTrue(server.requestCount() <= 20, () -> "sent again without end: " + server.requestCount());
        }
    }
}
