package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpMethod;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Http2Connection;
import tallygate.transport.tck.server.Http2Request;
import tallygate.transport.tck.server.Http2Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T114: an endless stream from a hostile server is bounded in time and memory, and its call fails with its reason. */
public abstract class Http2FloodContract extends Http2Suite {
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofMillis(400);
    private static final int KIB = 1 << 10;
    private static final int MIB = 1 << 20;
    private static final long ACKNOWLEDGED_BYTES = 4L * MIB;
    /** A client may queue an acknowledgement for each frame, as the JDK's does at 7 times the size of the frame. */
    private static final long HEAP_BOUND = 12 * ACKNOWLEDGED_BYTES;

    private static final long FLOOD_BYTES = 16L * MIB;
    private static final int FRAMES_AT_ONCE = 1000;
    private static final Duration STANDSTILL = Duration.ofMillis(150);

    @InBothStyles
    @DisplayName("T114 a stream that is reset before its head is a lost connection, and in its body a truncated one")
    final void t114_resetStream(CallStyle style) {
        Http2Script cutsHead = connection -> {
            connection.reset(connection.readRequest().stream(), Http2Connection.INTERNAL_ERROR);
            connection.readRequest();
        };
        Http2Script cutsBody = connection -> {
            Http2Request request = connection.readRequest();
            connection.headers(request.stream(), false, ":status", "200");
            connection.data(request.stream(), false, ByteString.encodeUtf8("part"));
            connection.reset(request.stream(), Http2Connection.INTERNAL_ERROR);
            connection.readRequest();
        };
        try (ScriptedServer server = serve(cutsHead)) {
            assertFails(style, server, Reason.CONNECTION_LOST);
        }
        try (ScriptedServer server = serve(cutsBody)) {
            assertFails(style, server, Reason.TRUNCATED_BODY);
        }
    }

    @InBothStyles
    @DisplayName("T114b an upload into a window that stays closed ends at the deadline")
    final void t114b_windowOfZero(CallStyle style) {
        Http2Script opensNoWindow = connection -> {
            connection.settings(Map.of(Http2Connection.INITIAL_WINDOW_SIZE, 0L));
            connection.respond(connection.readRequest(), 200, "first");
            while (true) {
                connection.read();
            }
        };
        try (ScriptedServer server = serve(opensNoWindow)) {
            exchange(style, get(server.httpsUri("/first")));
            RunningCall call = start(
                    style,
                    request(HttpMethod.POST, server.httpsUri("/"), json(ByteString.of(new byte[MIB])))
                            .withTimeout(DEADLINE));
            assertTimedOut(Phase.HEADERS, call.failureWithin(PROMPT));
        }
    }

    @Test
    @DisplayName("T114c a flood of pings takes a few times its size at most, and ends with its connection")
    final void t114c_pingFlood() {
        assertFloodIsBounded(ByteString.decodeHex("000008" + "06" + "0000000000" + "0000000000000001"));
    }

    @Test
    @DisplayName("T114d a flood of settings takes a few times its size at most, and ends with its connection")
    final void t114d_settingsFlood() {
        assertFloodIsBounded(ByteString.decodeHex("000006" + "04" + "0000000000" + "000300000064"));
    }

    @InBothStyles
    @DisplayName("T114e headers of more than 256 KiB are malformed; those of 250 KiB are kept")
    final void t114e_headerList(CallStyle style) {
        try (ScriptedServer server = serve(paddedBy(257))) {
            assertFails(style, server, Reason.MALFORMED_RESPONSE);
        }
        try (ScriptedServer server = serve(paddedBy(250))) {
            assertEquals(
                    250,
                    exchange(style, post(server.httpsUri("/"), "{}"))
                            .headers()
                            .all("x-padding")
                            .size());
        }
    }

    @InBothStyles
    @DisplayName("T114f endless headers are malformed, and reading them stops")
    final void t114f_endlessContinuation(CallStyle style) {
        ByteString fields = fields();
        AtomicLong written = new AtomicLong();
        Http2Script endless = connection -> {
            int stream = connection.readRequest().stream();
            connection.raw().write(frame(0x1, stream, fields));
            ByteString more = frame(0x9, stream, fields);
            while (written.addAndGet(more.size()) < FLOOD_BYTES) {
                connection.raw().write(more);
            }
            connection.readRequest();
        };
        try (ScriptedServer server = serve(endless)) {
            assertFails(style, server, Reason.MALFORMED_RESPONSE);
            assertTrue(written.get() < 4L * MIB, () -> "read " + written + " bytes of headers");
        }
    }

    @InBothStyles
    @DisplayName("T114g endless interim responses are malformed")
    final void t114g_endlessInterimResponses(CallStyle style) {
        Http2Script endless = connection -> {
            int stream = connection.readRequest().stream();
            for (int i = 0; i < 1_000_000; i++) {
                connection.headers(stream, false, ":status", "103", "x-padding", "x".repeat(KIB));
            }
            connection.readRequest();
        };
        try (ScriptedServer server = serve(endless)) {
            assertReason(
                    Reason.MALFORMED_RESPONSE,
                    start(style, post(server.httpsUri("/"), "{}")).failure());
        }
    }

    /** Sends frames without reading, so that the client's acknowledgements accumulate unless the client stops. */
    private void assertFloodIsBounded(ByteString frame) {
        Buffer many = new Buffer();
        for (int i = 0; i < FRAMES_AT_ONCE; i++) {
            many.write(frame);
        }
        ByteString burst = many.readByteString();
        AtomicLong written = new AtomicLong();
        Http2Script floods = connection -> {
            connection.respond(connection.readRequest(), 200, "first");
            connection.readRequest();
            while (written.addAndGet(burst.size()) < ACKNOWLEDGED_BYTES) {
                connection.raw().write(burst);
            }
            connection.pause(Duration.ofSeconds(20));
        };
        try (ScriptedServer server = serve(floods)) {
            exchange(CallStyle.ASYNC, get(server.httpsUri("/first")));
            long before = usedHeap();
            RunningCall call = start(CallStyle.ASYNC, post(server.httpsUri("/"), "{}"));
            awaitStandstill(written);
            long grown = usedHeap() - before;

            assertTrue(
                    grown < HEAP_BOUND, () -> "the heap grew by " + grown + " bytes after " + written + " of frames");
            server.close();
            assertReason(Reason.CONNECTION_LOST, call.failureWithin(PROMPT.multipliedBy(2)));
        }
    }

    /** Waits until all is written, or the client has stopped reading. */
    private static void awaitStandstill(AtomicLong written) {
        AtomicLong last = new AtomicLong(-1);
        assertTrue(
                Poll.until(
                        () -> {
                            LockSupport.parkNanos(STANDSTILL.toNanos());
                            return written.get() > MIB && last.getAndSet(written.get()) == written.get();
                        },
                        Duration.ofSeconds(15)),
                () -> "the flood came to no end: " + written + " bytes");
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void assertFails(CallStyle style, ScriptedServer server, Reason reason) {
        assertReason(
                reason,
                start(style, post(server.httpsUri("/"), "{}").withTimeout(PROMPT))
                        .failure());
    }

    /** Headers of one KiB each, by the count of RFC 9112: name, value, colon, space and line end. */
    private static Http2Script paddedBy(int kib) {
        return connection -> {
            int stream = connection.readRequest().stream();
            String[] headers = new String[2 + 2 * kib];
            headers[0] = ":status";
            headers[1] = "200";
            for (int i = 2; i < headers.length; i += 2) {
                headers[i] = "x-padding";
                headers[i + 1] = "x".repeat(KIB - "x-padding: \r\n".length());
            }
            connection.headers(stream, true, headers);
            connection.readRequest();
        };
    }

    /** 16 KiB of literal fields that enter no table: name of 1 byte, value of 125. */
    private static ByteString fields() {
        Buffer fields = new Buffer();
        for (int i = 0; i < 128; i++) {
            fields.writeByte(0).writeByte(1).writeUtf8("x").writeByte(124).writeUtf8("y".repeat(124));
        }
        return fields.readByteString();
    }

    private static ByteString frame(int type, int stream, ByteString payload) {
        return new Buffer()
                .writeByte(payload.size() >> 16)
                .writeShort(payload.size())
                .writeByte(type)
                .writeByte(0)
                .writeInt(stream)
                .write(payload)
                .readByteString();
    }
}
