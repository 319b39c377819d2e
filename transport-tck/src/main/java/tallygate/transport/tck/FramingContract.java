package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpMethod;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/**
 * T62-T69, T77 and T78: the end of a response is never guessed. Ambiguous or truncated framing fails with the same reason on
 * every transport (RFC 9112 sections 6.3 and 7.1).
 */
public abstract class FramingContract extends ContractSuite {
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final int KIB = 1 << 10;

    @InBothStyles
    @DisplayName("T62 a body shorter than its Content-Length is truncated")
    final void t62_truncatedContentLength(CallStyle style) {
        for (String part : List.of("", "short")) {
            assertFails(
                    style,
                    Reason.TRUNCATED_BODY,
                    new Buffer().write(Responses.head(200, 100)).writeUtf8(part).readByteString());
        }
    }

    @InBothStyles
    @DisplayName("T62b a head that breaks off is a lost connection")
    final void t62b_truncatedHead(CallStyle style) {
        for (String part : List.of("HTTP/1.1", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nX-Cut: o")) {
            assertFails(style, Reason.CONNECTION_LOST, part);
        }
    }

    @InBothStyles
    @DisplayName("T63 a chunked body that ends before its last chunk is truncated")
    final void t63_truncatedChunked(CallStyle style) {
        for (String part : List.of("", "5\r\nhello", "5\r\nhello\r\n", "5\r\nhello\r\n5\r\nwo", "5\r\nhello\r\n5")) {
            assertFails(style, Reason.TRUNCATED_BODY, CHUNKED + part);
        }
    }

    @InBothStyles
    @DisplayName("T64 a chunk size that is not a number is malformed")
    final void t64_badChunkSize(CallStyle style) {
        for (String chunks : List.of(
                "zz\r\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n-1\r\n\r\n", "fffffffffffffffff\r\nhello\r\n0\r\n\r\n")) {
            assertFails(style, Reason.MALFORMED_RESPONSE, CHUNKED + chunks);
        }
    }

    @InBothStyles
    @DisplayName("T65 two different Content-Length headers are malformed")
    final void t65_conflictingContentLength(CallStyle style) {
        for (String lengths :
                List.of("Content-Length: 2\r\nContent-Length: 3", "Content-Length: 3\r\nContent-Length: 2")) {
            assertFails(style, Reason.MALFORMED_RESPONSE, "HTTP/1.1 200 OK\r\n" + lengths + "\r\n\r\nabc");
        }
    }

    /** Later bytes may be the rest of the malformed response, and would be read as the next one. */
    @InBothStyles
    @DisplayName("T65b a connection whose response was malformed is not used again")
    final void t65b_malformedConnectionNotReused(CallStyle style) {
        for (String lengths : List.of("5\r\nContent-Length: 6", "6\r\nContent-Length: 5")) {
            ByteString malformed =
                    ByteString.encodeUtf8("HTTP/1.1 200 OK\r\nContent-Length: " + lengths + "\r\n\r\nwhole");
            try (ScriptedServer server = ScriptedServer.start(Script.answer(malformed))) {
                for (int i = 0; i < 10; i++) {
                    assertReason(
                            Reason.MALFORMED_RESPONSE,
                            start(style, post(server.uri("/"), "{}")).failure());
                }
                assertEquals(10, server.requestCount(), "requests");
                assertEquals(10, server.connectionCount(), "connections");
            }
        }
    }

    @InBothStyles
    @DisplayName("T66 a Content-Length together with chunks is malformed")
    final void t66_contentLengthPlusChunked(CallStyle style) {
        String chunks = "\r\n\r\n2\r\nab\r\n0\r\n\r\n";
        for (String both : List.of(
                "Content-Length: 3\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 3")) {
            assertFails(style, Reason.MALFORMED_RESPONSE, "HTTP/1.1 200 OK\r\n" + both + chunks);
        }
    }

    @InBothStyles
    @DisplayName("T66b a transfer coding other than chunked is malformed")
    final void t66b_unknownTransferCoding(CallStyle style) {
        for (String coding : List.of("gzip", "x-unheard-of", "gzip, chunked")) {
            assertFails(
                    style,
                    Reason.MALFORMED_RESPONSE,
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n");
        }
    }

    @InBothStyles
    @DisplayName("T67 a Content-Length that is not a length is malformed, and a huge one takes no memory")
    final void t67_negativeOrHugeContentLength(CallStyle style) {
        for (String length : List.of("-5", "five", "+5", "5 5", "99999999999999999999")) {
            assertFails(style, Reason.MALFORMED_RESPONSE, withLength(length));
        }
        assertFails(style, Reason.RESPONSE_TOO_LARGE, withLength("" + Long.MAX_VALUE));
    }

    @InBothStyles
    @DisplayName("T68 a 204 that announces a body is malformed")
    final void t68_bodyOn204(CallStyle style) {
        assertFails(style, Reason.MALFORMED_RESPONSE, "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello");
    }

    @InBothStyles
    @DisplayName("T69 bytes after the head of a HEAD response are not its body")
    final void t69_bodyOnHead(CallStyle style) throws IOException {
        Script script = connection -> {
            connection.readRequest();
            connection.write(Responses.ok("hello"));
        };
        try (ScriptedServer server = ScriptedServer.start(script, Script.answer(Responses.ok("next")))) {
            Reply reply = exchange(style, request(HttpMethod.HEAD, server.uri("/head"), null));
            assertEquals(200, reply.status());
            assertEquals(ByteString.EMPTY, reply.body());

            server.awaitEndOfScripts(1);
            // A client cannot know of the close in the instant it happens.
            server.pause(Duration.ofMillis(200));
            assertEquals(
                    "next",
                    exchange(style, post(server.uri("/next"), "{}")).body().utf8());
        }
    }

    @InBothStyles
    @DisplayName("T77 headers of more than 256 KiB are malformed; those of 250 KiB are kept")
    final void t77_headerBlock257KiB(CallStyle style) {
        assertFails(style, Reason.MALFORMED_RESPONSE, Responses.of(200, "ok", "X-Long: " + "x".repeat(257 * KIB)));
        assertFails(style, Reason.MALFORMED_RESPONSE, Responses.of(200, "ok", paddings(257)));
        String[] kept = paddings(250);
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(200, "ok", kept)))) {
            assertEquals(
                    kept.length,
                    exchange(style, get(server.uri("/")))
                            .headers()
                            .all("X-Padding")
                            .size(),
                    "padding headers");
        }
    }

    @InBothStyles
    @DisplayName("T77 endless headers are malformed, and reading them stops")
    final void t77_endlessHeaders(CallStyle style) {
        ByteString kib = ByteString.encodeUtf8(paddings(1)[0] + "\r\n");
        assertFails(style, Reason.MALFORMED_RESPONSE, connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 64 * KIB; i++) {
                connection.write(kib);
            }
            connection.awaitHangUp();
        });
    }

    @InBothStyles
    @DisplayName("T78 an invalid status line is malformed")
    final void t78_garbageStatusLine(CallStyle style) {
        for (String line : List.of(
                "GARBAGE", "HTTP/1.1 abc OK", "HTTP/1.1 20", "HTTP/1.1", "220 mail.example ESMTP", "SSH-2.0-X")) {
            assertFails(style, Reason.MALFORMED_RESPONSE, line + "\r\nContent-Length: 2\r\n\r\nok");
        }
    }

    @InBothStyles
    @DisplayName("T78b a header name that is not a token is malformed")
    final void t78b_badHeaderName(CallStyle style) {
        assertFails(style, Reason.MALFORMED_RESPONSE, "HTTP/1.1 200 OK\r\nbad name: x\r\nContent-Length: 2\r\n\r\nok");
    }

    private void assertFails(CallStyle style, Reason expected, String response) {
        assertFails(style, expected, ByteString.encodeUtf8(response));
    }

    private void assertFails(CallStyle style, Reason expected, ByteString response) {
        assertFails(style, expected, connection -> {
            connection.readRequest();
            connection.write(response);
        });
    }

    /** Sends a POST, which no library repeats. */
    private void assertFails(CallStyle style, Reason expected, Script script) {
        try (ScriptedServer server = ScriptedServer.start(script)) {
            assertReason(
                    expected,
                    start(style, post(server.uri("/"), "{}").withTimeout(PROMPT))
                            .failure());
            assertEquals(1, server.requestCount(), "requests on the wire");
        }
    }

    private static String withLength(String length) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\nhello";
    }

    /** Returns header lines of one KiB each, line end included. */
    private static String[] paddings(int count) {
        String name = "X-Padding: ";
        String line = name + "x".repeat(KIB - name.length() - "\r\n".length());
        return Collections.nCopies(count, line).toArray(String[]::new);
    }
}
