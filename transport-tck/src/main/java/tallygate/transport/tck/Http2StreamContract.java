package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Http2Connection;
import tallygate.transport.tck.server.Http2Frame;
import tallygate.transport.tck.server.Http2Request;
import tallygate.transport.tck.server.Http2Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T112, T113, T115-T117: calls that share a connection do not delay or disturb each other. */
public abstract class Http2StreamContract extends Http2Suite {
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofMillis(300);
    private static final Duration RESET_BOUND = Duration.ofMillis(500);
    private static final int ALLOWED = 20;
    private static final int MANY = 60;

    private static final Http2Script ECHO = connection -> {
        while (true) {
            Http2Request request = connection.readRequest();
            connection.respond(request, 200, request.target());
        }
    };

    @InBothStyles
    @DisplayName("T112 calls beyond the server's limit of streams succeed nevertheless")
    final void t112_moreCallsThanStreams(CallStyle style) {
        Http2Script allowsTwenty = connection -> {
            connection.settings(Map.of(Http2Connection.MAX_CONCURRENT_STREAMS, (long) ALLOWED));
            connection.respond(connection.readRequest(), 200, "first");
            List<Http2Request> open = new ArrayList<>();
            while (open.size() < ALLOWED) {
                open.add(connection.readRequest());
            }
            for (Http2Request request : open) {
                connection.respond(request, 200, request.target());
            }
            ECHO.run(connection);
        };
        try (ScriptedServer server = serve(allowsTwenty, ECHO)) {
            exchange(style, post(server.httpsUri("/first"), "{}"));
            assertEachGetsItsOwn(style, server);
        }
    }

    @InBothStyles
    @DisplayName("T113 a call past its deadline takes its connection out of use")
    final void t113_silentConnectionIsLeft(CallStyle style) {
        Http2Script fallsSilent = connection -> {
            connection.respond(connection.readRequest(), 200, "first");
            connection.readRequest();
            connection.pause(Duration.ofSeconds(20));
        };
        try (ScriptedServer server = serve(fallsSilent, ECHO)) {
            exchange(style, post(server.httpsUri("/first"), "{}"));
            assertTimedOut(
                    Phase.HEADERS,
                    start(style, post(server.httpsUri("/silent"), "{}").withTimeout(DEADLINE))
                            .failureWithin(PROMPT));

            TransportRequest next = post(server.httpsUri("/next"), "{}").withTimeout(Duration.ofSeconds(2));
            assertEquals("/next", start(style, next).reply().body().utf8());
            assertEquals(2, server.connectionCount(), "connections");
        }
    }

    /** A connection that is taken out of use completes its exchanges in flight. */
    @InBothStyles
    @DisplayName("T113b a call past its deadline does not affect the other calls of its connection")
    final void t113b_othersOnTheConnectionGoOn(CallStyle style) {
        CompletableFuture<Void> passed = new CompletableFuture<>();
        Http2Script answersTheFirstLate = connection -> {
            Http2Request slow = connection.readRequest();
            connection.readRequest();
            passed.join();
            connection.respond(slow, 200, "late");
            ECHO.run(connection);
        };
        try (ScriptedServer server = serve(answersTheFirstLate, ECHO)) {
            RunningCall slow = start(style, post(server.httpsUri("/slow"), "{}"));
            server.awaitRequests(1);
            start(style, post(server.httpsUri("/silent"), "{}").withTimeout(DEADLINE))
                    .failureWithin(PROMPT);
            exchange(style, post(server.httpsUri("/next"), "{}"));
            passed.complete(null);

            assertEquals("late", slow.replyWithin(PROMPT).body().utf8());
        }
    }

    @InBothStyles
    @DisplayName(
            "T115 a response that is complete during the upload is delivered, even if the stream is reset afterwards")
    final void t115_wholeResponseThenResetDuringUpload(CallStyle style) {
        Http2Script answersEarly = connection -> {
            int stream = connection.readHead();
            connection.readUntil(Http2Frame.Type.DATA);
            connection.respond(stream, 413, ByteString.encodeUtf8("too large"));
            connection.reset(stream, Http2Connection.NO_ERROR);
            connection.readRequest();
        };
        try (ScriptedServer server = serve(answersEarly)) {
            TransportRequest upload =
                    request(HttpMethod.POST, server.httpsUri("/"), json(ByteString.of(new byte[1 << 20])));
            RunningCall call = start(style, upload.withTimeout(Duration.ofSeconds(2)));

            assertEquals(413, call.replyWithin(PROMPT).status());
            assertEquals("too large", call.reply().body().utf8());
        }
    }

    @Test
    @DisplayName("T116 cancelling ends the stream within 500 ms and leaves the connection usable")
    final void t116_cancelEndsTheStream() {
        assertKeepsOnce(RESET_BOUND, () -> {
            try (ScriptedServer server = serve(answeringAllBut("/silent"))) {
                exchange(CallStyle.ASYNC, post(server.httpsUri("/first"), "{}"));
                CompletableFuture<TransportResponse> silent =
                        transport().sendAsync(post(server.httpsUri("/silent"), "{}"));
                server.awaitRequests(2);
                long cancelled = System.nanoTime();
                silent.cancel(true);
                long reset = server.awaitReset();

                assertUsable(CallStyle.ASYNC, server);
                return reset - cancelled;
            }
        });
    }

    @Test
    @DisplayName("T116b an interrupt ends the stream within 500 ms and leaves the connection usable")
    final void t116b_interruptEndsTheStream() {
        assertKeepsOnce(RESET_BOUND, () -> {
            try (ScriptedServer server = serve(answeringAllBut("/silent"))) {
                exchange(CallStyle.SYNC, post(server.httpsUri("/first"), "{}"));
                RunningCall silent = start(CallStyle.SYNC, post(server.httpsUri("/silent"), "{}"));
                server.awaitRequests(2);
                long interrupted = System.nanoTime();
                silent.interrupt();
                silent.failureWithin(PROMPT);
                long reset = server.awaitReset();

                assertUsable(CallStyle.SYNC, server);
                return reset - interrupted;
            }
        });
    }

    @InBothStyles
    @DisplayName("T116c a deadline ends the stream")
    final void t116c_deadlineEndsTheStream(CallStyle style) {
        try (ScriptedServer server = serve(answeringAllBut("/silent"))) {
            exchange(style, post(server.httpsUri("/first"), "{}"));
            assertKeepsOnce(DEADLINE.plus(RESET_BOUND), () -> {
                long start = System.nanoTime();
                start(style, post(server.httpsUri("/silent"), "{}").withTimeout(DEADLINE))
                        .failureWithin(PROMPT);
                return server.awaitReset() - start;
            });
        }
    }

    @InBothStyles
    @DisplayName("T117 concurrent calls share one open connection")
    final void t117_manyCallsShareAConnection(CallStyle style) {
        try (ScriptedServer server = serve(ECHO)) {
            exchange(style, post(server.httpsUri("/first"), "{}"));
            assertEachGetsItsOwn(style, server);
            assertEquals(1, server.connectionCount(), "connections");
        }
    }

    private static Http2Script answeringAllBut(String silent) {
        return connection -> {
            while (true) {
                Http2Request request = connection.readRequest();
                if (!request.target().equals(silent)) {
                    connection.respond(request, 200, request.target());
                }
            }
        };
    }

    private void assertUsable(CallStyle style, ScriptedServer server) {
        assertUsableAgain(style, server);
        assertEquals(1, server.connectionCount(), "connections");
    }

    private void assertUsableAgain(CallStyle style, ScriptedServer server) {
        assertEquals(
                "/after",
                start(style, post(server.httpsUri("/after"), "{}"))
                        .replyWithin(PROMPT)
                        .body()
                        .utf8());
    }

    private void assertEachGetsItsOwn(CallStyle style, ScriptedServer server) {
        List<RunningCall> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            calls.add(start(style, post(server.httpsUri("/" + i), "{}")));
        }
        for (int i = 0; i < MANY; i++) {
            assertEquals("/" + i, calls.get(i).replyWithin(PROMPT).body().utf8());
        }
    }
}
