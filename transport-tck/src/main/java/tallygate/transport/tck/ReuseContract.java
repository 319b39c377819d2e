package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T120, T122, T124, T126: bytes behind a response on its connection are never the response of the next call. */
public abstract class ReuseContract extends ContractSuite {
    private static final Duration PROMPT = Duration.ofSeconds(3);
    private static final Duration DEADLINE = Duration.ofMillis(1500);
    private static final int ROUNDS = 5;
    private static final int MANY = 20;

    private static final List<ByteString> LEFTOVERS = List.of(
            Responses.ok("stolen"),
            Responses.head(200, 100),
            ByteString.encodeUtf8("\r\n"),
            ByteString.encodeUtf8("0\r\n\r\n"));

    @InBothStyles
    @DisplayName("T120 bytes behind a response are not the response of the next call")
    final void t120_bytesBehindAResponse(CallStyle style) {
        for (ByteString leftover : LEFTOVERS) {
            assertOwnResponses(style, 0, request -> new Buffer()
                    .write(Responses.ok(request))
                    .write(leftover)
                    .readByteString());
        }
    }

    @InBothStyles
    @DisplayName("T120b bytes that come later behind a response are not the response of the next call")
    final void t120b_bytesLaterBehindAResponse(CallStyle style) {
        for (ByteString leftover : LEFTOVERS) {
            Script later = connection -> {
                connection.write(Responses.ok(connection.readRequest().target()));
                connection.pause(Duration.ofMillis(20));
                connection.write(leftover);
                Script.answer(Responses.ok("reused")).run(connection);
            };
            try (ScriptedServer server = ScriptedServer.start(later)) {
                for (int i = 0; i < 2; i++) {
                    assertEquals("/" + i, bodyOf(style, post(server.uri("/" + i), "{}")));
                    pause(server, Duration.ofMillis(100));
                }
                assertEquals(2, server.connectionCount(), "connections");
            }
        }
    }

    @InBothStyles
    @DisplayName("T120c a body behind a 204 or 304 is not the response of the next call")
    final void t120c_bodyOfABodylessStatus(CallStyle style) {
        for (String status : List.of("204 No Content", "304 Not Modified")) {
            assertOwnResponses(
                    style,
                    1,
                    request -> ByteString.encodeUtf8(
                            "HTTP/1.1 " + status + "\r\nX-Target: " + request + "\r\n\r\nunannounced"));
        }
    }

    @InBothStyles
    @DisplayName("T122 a 304 with a Content-Length has no body, and the call does not wait for one")
    final void t122_notModifiedWithLength(CallStyle style) {
        Script notModified = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\nETag: \"a\"\r\n\r\n");
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(notModified)) {
            Reply reply =
                    start(style, get(server.uri("/")).withTimeout(DEADLINE)).replyWithin(PROMPT);

            assertEquals(304, reply.status());
            assertEquals(ByteString.EMPTY, reply.body());
            assertEquals("5", reply.headers().first("Content-Length").orElse(""));
        }
    }

    @InBothStyles
    @DisplayName("T124 a connection that the server closed shortly before is not used for a POST")
    final void t124_closedShortlyBefore(CallStyle style) {
        Script answerOnce = connection -> {
            connection.readRequest();
            connection.write(Responses.ok("ok"));
        };
        try (ScriptedServer server = ScriptedServer.start(answerOnce)) {
            for (int millis = 30; millis <= 90; millis += 20) {
                assertEquals("ok", bodyOf(style, post(server.uri("/"), "{}")));
                server.awaitEndOfScripts(server.connectionCount());
                pause(server, Duration.ofMillis(millis));
            }
            assertEquals("ok", bodyOf(style, post(server.uri("/"), "{}")));
        }
    }

    @Test
    @DisplayName("T126 connections that the server has closed are closed by the client too")
    final void t126_closedByTheServer() {
        CountDownLatch missing = new CountDownLatch(MANY);
        Script answerAndEnd = connection -> {
            connection.readRequest();
            missing.countDown();
            while (missing.getCount() > 0) {
                connection.pause(Duration.ofMillis(10));
            }
            connection.write(Responses.ok("ok"));
            connection.endOutput();
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(answerAndEnd)) {
            List<RunningCall> calls = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                calls.add(start(CallStyle.ASYNC, post(server.uri("/"), "{}")));
            }
            calls.forEach(RunningCall::reply);

            assertTrue(
                    Poll.until(() -> server.openConnectionCount() == 0, Duration.ofSeconds(2)),
                    () -> server.openConnectionCount() + " connections are still open");
        }
    }

    private interface Answer {
        ByteString to(String target);
    }

    /** Expects each call to receive its own response, on the same connection without the extra bytes, or on another. */
    private void assertOwnResponses(CallStyle style, int bodyless, Answer answer) {
        Script script = connection -> {
            while (true) {
                connection.write(answer.to(connection.readRequest().target()));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(script)) {
            for (int i = 0; i < ROUNDS; i++) {
                Reply reply = start(style, post(server.uri("/" + i), "{}")).replyWithin(PROMPT);
                assertEquals(
                        "/" + i,
                        bodyless > 0
                                ? reply.headers().first("X-Target").orElse("")
                                : reply.body().utf8());
            }
            assertEquals(ROUNDS, server.requestCount(), "requests");
        }
    }

    private String bodyOf(CallStyle style, TransportRequest request) {
        return start(style, request).replyWithin(PROMPT).body().utf8();
    }

    private static void pause(ScriptedServer server, Duration duration) {
        try {
            server.pause(duration);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
