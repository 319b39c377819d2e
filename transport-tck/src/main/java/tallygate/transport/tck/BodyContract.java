package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T70-T76, T79 and T80: bodies arrive unchanged, no larger than allowed, and release their connection. */
public abstract class BodyContract extends ContractSuite {
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final int MIB = 1 << 20;
    private static final int CAP = 32 * MIB;

    /** The bytes that may be in the kernel buffers of both ends when a client hangs up. */
    private static final int IN_FLIGHT = 16 * MIB;

    @InBothStyles
    @DisplayName("T70 a Content-Length over the limit is rejected before the body is read; one at the limit is not")
    final void t70_sizeCapContentLength(CallStyle style) {
        Script headOnly = connection -> {
            connection.readRequest();
            connection.write(Responses.head(200, 1001));
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(headOnly)) {
            assertReason(
                    Reason.RESPONSE_TOO_LARGE,
                    start(style, limitedTo(1000, server)).failure());
            server.awaitHangUp();
        }
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("x".repeat(1000))))) {
            assertEquals(1000, exchange(style, limitedTo(1000, server)).body().size());
        }
    }

    @InBothStyles
    @DisplayName("T71 a body without a length is stopped at the limit and takes no more memory than twice that")
    final void t71_sizeCapChunked(CallStyle style) {
        EndlessChunks chunks = new EndlessChunks(CAP);
        try (ScriptedServer server = ScriptedServer.start(chunks)) {
            long before = liveBytes();
            RunningCall call = start(style, limitedTo(CAP, server));
            chunks.awaitPause();
            long growth = liveBytes() - before;
            chunks.goOn();

            assertReason(Reason.RESPONSE_TOO_LARGE, call.failure());
            server.awaitHangUp();
            assertTrue(
                    chunks.written() <= CAP + IN_FLIGHT,
                    () -> "the client must hang up at the limit, but took " + chunks.written() + " bytes");
            assertTrue(
                    growth < 2L * CAP + 8 * MIB,
                    () -> "a body of " + CAP + " bytes must not take " + growth + " bytes of memory");
        }
    }

    @InBothStyles
    @DisplayName("T71 a chunked body is allowed exactly its limit")
    final void t71_sizeCapChunkedExact(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(chunked("x".repeat(1000))))) {
            assertEquals(1000, exchange(style, limitedTo(1000, server)).body().size());
            assertReason(
                    Reason.RESPONSE_TOO_LARGE,
                    start(style, limitedTo(999, server)).failure());
        }
    }

    @InBothStyles
    @DisplayName("T71 a body that ends with its connection is stopped at the limit")
    final void t71_sizeCapToEnd(CallStyle style) {
        Script toEnd = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(5000));
        };
        try (ScriptedServer server = ScriptedServer.start(toEnd)) {
            assertReason(
                    Reason.RESPONSE_TOO_LARGE,
                    start(style, limitedTo(1000, server)).failure());
            assertEquals(5000, exchange(style, limitedTo(5000, server)).body().size());
        }
    }

    @InBothStyles
    @DisplayName("T72 a gzip body is neither requested nor decoded")
    final void t72_gzipPassedThrough(CallStyle style) {
        assertPassedThrough(style, "gzip", gzip(new byte[100]));
    }

    @InBothStyles
    @DisplayName("T73 a corrupt gzip body is passed through")
    final void t73_gzipCorruptPassedThrough(CallStyle style) {
        assertPassedThrough(style, "gzip", ByteString.encodeUtf8("this is not gzip"));
    }

    @InBothStyles
    @DisplayName("T74 a gzip body that was cut before it was sent is passed through")
    final void t74_gzipTruncatedPassedThrough(CallStyle style) {
        ByteString whole = gzip(new byte[1000]);
        assertPassedThrough(style, "gzip", whole.substring(0, whole.size() - 10));
    }

    @InBothStyles
    @DisplayName("T75 the limit counts bytes on the wire, whatever they inflate to")
    final void t75_gzipBombPassedThrough(CallStyle style) {
        ByteString bomb = gzip(new byte[10 * MIB]);
        try (ScriptedServer server =
                ScriptedServer.start(Script.answer(Responses.of(200, bomb, "Content-Encoding: gzip")))) {
            assertEquals(bomb, exchange(style, limitedTo(bomb.size(), server)).body());
        }
    }

    @InBothStyles
    @DisplayName("T76 a body in an unknown coding is passed through")
    final void t76_unknownContentEncodingPassedThrough(CallStyle style) {
        assertPassedThrough(style, "br", ByteString.decodeHex("0b0080"));
        assertPassedThrough(style, "x-unheard-of, gzip", ByteString.encodeUtf8("coded"));
    }

    @InBothStyles
    @DisplayName("T79 the body of an error can be read, and its connection is used again")
    final void t79_errorBodyReadable(CallStyle style) {
        for (int status : new int[] {400, 404, 500, 503}) {
            try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(status, "{\"why\":1}")))) {
                for (int i = 0; i < 3; i++) {
                    Reply reply = exchange(style, post(server.uri("/"), "{}"));
                    assertEquals(status, reply.status());
                    assertEquals("{\"why\":1}", reply.body().utf8());
                }
                assertEquals(1, server.connectionCount(), "connections for three answers of " + status);
            }
        }
    }

    @InBothStyles
    @DisplayName("T80 a response that is closed unread releases its connection")
    final void t80_unreadBodyReleasesConnection(CallStyle style) {
        ByteString body = ByteString.of(new byte[MIB]);
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(200, body)))) {
            for (int i = 0; i < 20; i++) {
                closeUnread(style, get(server.uri("/")));
            }
            assertTrue(
                    Poll.until(() -> server.openConnectionCount() <= 1),
                    () -> "at most one connection may stay open for reuse, but " + server.openConnectionCount()
                            + " do");
        }
    }

    /** Expects the coded bytes: whether to decode them is decided above the transport. */
    private void assertPassedThrough(CallStyle style, String coding, ByteString body) {
        ByteString response = Responses.of(200, body, "Content-Encoding: " + coding);
        try (ScriptedServer server = ScriptedServer.start(Script.answer(response))) {
            Reply unasked = exchange(style, get(server.uri("/unasked")));
            Headers asking = Headers.of("Accept-Encoding", "gzip");
            Reply asked = exchange(style, request(HttpMethod.GET, server.uri("/asked"), asking, null));

            for (Reply reply : List.of(unasked, asked)) {
                assertEquals(body, reply.body());
                assertEquals(List.of(coding), reply.headers().all("Content-Encoding"));
                assertEquals(List.of("" + body.size()), reply.headers().all("Content-Length"));
            }
            // T15 decides whether others may be added.
            String added =
                    server.requests().get(0).headers().first("Accept-Encoding").orElse("");
            assertFalse(added.contains("gzip"), "gzip must not be requested unless the request does so");
            assertEquals(List.of("gzip"), server.requests().get(1).headers().all("Accept-Encoding"));
        }
    }

    private static TransportRequest limitedTo(long bytes, ScriptedServer server) {
        TransportRequest get = get(server.uri("/"));
        return new TransportRequest(
                get.operationId(), get.method(), get.uri(), get.headers(), get.body(), PROMPT, bytes);
    }

    private static ByteString chunked(String body) {
        return ByteString.encodeUtf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
    }

    private static ByteString gzip(byte[] bytes) {
        Buffer zipped = new Buffer();
        try (GzipSink sink = new GzipSink(zipped)) {
            sink.write(new Buffer().write(bytes), bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.readByteString();
    }

    private static long liveBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
