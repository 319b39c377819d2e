package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.tls.TestAuthority;

/** T121, T123, T125, T127: unusual framing has the same outcome on every transport, and takes bounded memory. */
public abstract class FramingLimitContract extends ContractSuite {
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofMillis(2500);
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final long ENDLESS = 64L * MIB;
    /** The most bytes that a client reads before it gives up, kernel buffers of both ends included. */
    private static final long READ_BOUND = 16L * MIB;

    @InBothStyles
    @DisplayName("T121 an endless chunk extension is malformed")
    final void t121_endlessChunkExtension(CallStyle style) {
        assertEndsEarly(style, CHUNKED + "5;", "x".repeat(64 * KIB));
    }

    @InBothStyles
    @DisplayName("T121b endless trailers are malformed")
    final void t121b_endlessTrailers(CallStyle style) {
        assertEndsEarly(style, CHUNKED + "0\r\n", ("x-padding: " + "x".repeat(KIB) + "\r\n").repeat(64));
    }

    @InBothStyles
    @DisplayName("T123 a 204 that announces chunks is malformed")
    final void t123_chunksOf204(CallStyle style) {
        Script chunks = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
            connection.awaitHangUp();
        };
        assertMalformed(style, chunks);
    }

    @InBothStyles
    @DisplayName("T123b a 101 without a request for an upgrade is malformed")
    final void t123b_unaskedUpgrade(CallStyle style) {
        Script upgrade = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
            connection.awaitHangUp();
        };
        assertMalformed(style, upgrade);
    }

    @InBothStyles
    @DisplayName("T123c a header value beyond ASCII is read as UTF-8, and invalid bytes are replaced")
    final void t123c_utf8HeaderValue(CallStyle style) {
        ByteString head = new Buffer()
                .writeUtf8("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Name: caf\u00e9\r\nX-Other: caf")
                .writeByte(0xe9)
                .writeUtf8("\r\n\r\nok")
                .readByteString();
        try (ScriptedServer server = ScriptedServer.start(Script.answer(head))) {
            Reply reply = start(style, post(server.uri("/"), "{}")).replyWithin(PROMPT);

            assertEquals("caf\u00e9", reply.headers().first("X-Name").orElse(""));
            assertEquals("caf\ufffd", reply.headers().first("X-Other").orElse(""));
        }
    }

    @InBothStyles
    @DisplayName("T123d a folded header has both parts, with a space between")
    final void t123d_foldedHeader(CallStyle style) {
        ByteString folded =
                ByteString.encodeUtf8("HTTP/1.1 200 OK\r\nX-Folded: one\r\n two\r\nContent-Length: 2\r\n\r\nok");
        try (ScriptedServer server = ScriptedServer.start(Script.answer(folded))) {
            Reply reply = start(style, post(server.uri("/"), "{}")).replyWithin(PROMPT);

            assertEquals("ok", reply.body().utf8());
            assertEquals("one two", reply.headers().first("X-Folded").orElse(""));
        }
    }

    @InBothStyles
    @DisplayName("T125 a limit of Long.MAX_VALUE is no limit")
    final void t125_noLimit(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("whole")))) {
            TransportRequest unlimited = new TransportRequest(
                    "contract", HttpMethod.GET, server.uri("/"), Headers.empty(), null, PROMPT, Long.MAX_VALUE);
            assertEquals("whole", exchange(style, unlimited).body().utf8());
        }
    }

    @InBothStyles
    @DisplayName("T127 a body without length that ends over TLS without close_notify is truncated")
    final void t127_cutOverTls(CallStyle style) {
        Script cut = Script.overTls(AUTHORITY.identity("127.0.0.1").serving(), connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nonly a part");
        });
        try (ScriptedServer server = ScriptedServer.start(cut);
                HttpTransport transport =
                        createTransport(TransportSettings.of(TransportSettings.Tls.trusting(AUTHORITY, null)))) {
            assertReason(
                    Reason.TRUNCATED_BODY,
                    RunningCall.start(style, transport, post(server.httpsUri("/"), "{}"))
                            .failureWithin(PROMPT));
        }
    }

    private void assertMalformed(CallStyle style, Script script) {
        try (ScriptedServer server = ScriptedServer.start(script)) {
            assertReason(
                    Reason.MALFORMED_RESPONSE,
                    start(style, post(server.uri("/"), "{}").withTimeout(DEADLINE))
                            .failure());
        }
    }

    private void assertEndsEarly(CallStyle style, String start, String more) {
        ByteString endless = ByteString.encodeUtf8(more);
        AtomicLong written = new AtomicLong();
        Script script = connection -> {
            connection.readRequest();
            connection.write(start);
            while (written.addAndGet(endless.size()) < ENDLESS) {
                connection.write(endless);
            }
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(script)) {
            assertReason(
                    Reason.MALFORMED_RESPONSE,
                    start(style, post(server.uri("/"), "{}").withTimeout(DEADLINE))
                            .failure());
            assertTrue(written.get() < READ_BOUND, () -> "read " + written + " bytes");
        }
    }
}
