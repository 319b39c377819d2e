package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallygate.transport.tck.server.ServerWebSocket.BINARY;
import static tallygate.transport.tck.server.ServerWebSocket.CONTINUATION;
import static tallygate.transport.tck.server.ServerWebSocket.TEXT;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.tck.call.Poll;
import tallygate.transport.tck.server.ScriptedServer;

/** W20-W24: messages arrive whole, in order and no faster than they are requested. */
public abstract class WebSocketMessageContract extends WebSocketSuite {
    private static final ByteString AS_LARGE_AS_ALLOWED = ByteString.of(new byte[LIMIT_BYTES]);

    /** Such a message takes no memory, and each part shows that the server is alive. */
    @Test
    @DisplayName("T151 a message whose empty parts never end is lost within a few heartbeats")
    final void t151_emptyPartsWithoutEnd() throws Exception {
        Play endless = socket -> {
            socket.fragment(TEXT, ByteString.EMPTY);
            while (true) {
                socket.connection().pause(Duration.ofMillis(20));
                socket.fragment(CONTINUATION, ByteString.EMPTY);
            }
        };
        try (ScriptedServer server = ScriptedServer.start(accepting(endless))) {
            open(beating(server, Duration.ofMillis(200))).request(10);

            listener.assertNext("failed CONNECTION_LOST");
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W20 text and binary messages arrive whole and in order, whatever their framing")
    final void w20_messages() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("");
            socket.text("grüße 😀");
            socket.fragment(TEXT, ByteString.encodeUtf8("a"));
            socket.ping("between");
            socket.fragment(CONTINUATION, ByteString.decodeHex("c3"));
            socket.frame(LAST | CONTINUATION, ByteString.decodeHex("bc"));
            socket.fragment(BINARY, ByteString.decodeHex("00"));
            socket.frame(LAST | CONTINUATION, ByteString.decodeHex("ff"));
            socket.binary(AS_LARGE_AS_ALLOWED);
            socket.connection().awaitHangUp();
        }))) {
            open(request(server)).request(100);

            listener.assertNext("text ");
            listener.assertNext("text grüße 😀");
            listener.assertNext("text aü");
            listener.assertNext("binary 00ff");
            listener.assertNext("binary " + AS_LARGE_AS_ALLOWED.hex());
            listener.assertSilent();
        }
    }

    @Test
    @DisplayName("W21 as many messages arrive as were requested")
    final void w21_demand() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            for (int i = 1; i <= 4; i++) {
                socket.text(String.valueOf(i));
            }
            socket.connection().awaitHangUp();
        }))) {
            WebSocketConnection connection = open(request(server));
            listener.assertSilent();
            connection.request(1);
            listener.assertNext("text 1");
            listener.assertSilent();
            connection.request(1);
            connection.request(1);
            listener.assertNext("text 2");
            listener.assertNext("text 3");
            listener.assertSilent();

            assertThrows(IllegalArgumentException.class, () -> connection.request(0));
        }
    }

    @Test
    @DisplayName("W22 messages that are not requested stay with the server, and none is lost")
    final void w22_backPressure() throws Exception {
        int messages = 40_000;
        String padding = "x".repeat(LIMIT_BYTES - 10);
        AtomicInteger written = new AtomicInteger();
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            for (int i = 0; i < messages; i++) {
                socket.text(i + " " + padding);
                written.incrementAndGet();
            }
            socket.connection().awaitHangUp();
        }))) {
            WebSocketConnection connection = open(request(server));
            connection.request(1);
            listener.assertNext("text 0 " + padding);
            assertTrue(Poll.until(() -> isStuck(written)), "the server must be slowed down");
            assertTrue(written.get() < messages, "40 MB were read from the server without a request");

            connection.request(messages);
            for (int i = 1; i < messages; i++) {
                listener.assertNext("text " + i + " " + padding);
            }
        }
    }

    @Test
    @DisplayName("W23 a listener that blocks delays its own connection only")
    final void w23_blockingListener() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("1");
            socket.text("2");
            socket.connection().awaitHangUp();
        }))) {
            opened(connect(request(server), new RecordingListener() {
                        @Override
                        public void text(String message) {
                            order.add("begin " + message);
                            await(release);
                            order.add("end " + message);
                        }
                    }))
                    .request(2);
            assertEquals("begin 1", order.poll(10, TimeUnit.SECONDS));

            open(request(server)).request(2);
            listener.assertNext("text 1");
            listener.assertNext("text 2");
            assertTrue(order.isEmpty(), "one call at a time");
            release.countDown();
            for (String expected : List.of("end 1", "begin 2", "end 2")) {
                assertEquals(expected, order.poll(10, TimeUnit.SECONDS));
            }
        } finally {
            release.countDown();
        }
    }

    @Test
    @DisplayName("W24 a listener that throws changes nothing")
    final void w24_throwingListener() throws Exception {
        BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("1");
            socket.text("2");
            socket.connection().awaitHangUp();
        }))) {
            opened(connect(request(server), new RecordingListener() {
                        @Override
                        public void text(String message) {
                            texts.add(message);
                            throw new IllegalStateException("of the listener");
                        }
                    }))
                    .request(2);

            assertEquals("1", texts.poll(10, TimeUnit.SECONDS));
            assertEquals("2", texts.poll(10, TimeUnit.SECONDS));
        }
    }

    private static boolean isStuck(AtomicInteger written) {
        int before = written.get();
        await(new CountDownLatch(1), Duration.ofMillis(300));
        return written.get() == before;
    }
}
