package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallygate.transport.tck.server.ServerWebSocket.BINARY;
import static tallygate.transport.tck.server.ServerWebSocket.CLOSE;
import static tallygate.transport.tck.server.ServerWebSocket.CONTINUATION;
import static tallygate.transport.tck.server.ServerWebSocket.PING;
import static tallygate.transport.tck.server.ServerWebSocket.PONG;
import static tallygate.transport.tck.server.ServerWebSocket.TEXT;

import java.io.PrintWriter;
import java.io.StringWriter;
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
import tallygate.transport.tck.server.ServerWebSocket;

/** W20-W37: messages come whole, in order and no faster than they are asked for, and every end is told once. */
public abstract class WebSocketContract extends WebSocketSuite {
    private static final int LAST = 0x80;
    private static final Duration BEAT = Duration.ofMillis(300);
    private static final ByteString AS_LARGE_AS_ALLOWED = ByteString.of(new byte[LIMIT_BYTES]);

    @Test
    @DisplayName("W20 text and binary messages come whole and in order, whatever their framing")
    final void messages() throws Exception {
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

            heard.assertNext("text ");
            heard.assertNext("text grüße 😀");
            heard.assertNext("text aü");
            heard.assertNext("binary 00ff");
            heard.assertNext("binary " + AS_LARGE_AS_ALLOWED.hex());
            heard.assertSilent();
        }
    }

    @Test
    @DisplayName("W21 as many messages come as were asked for")
    final void demand() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            for (int i = 1; i <= 4; i++) {
                socket.text(String.valueOf(i));
            }
            socket.connection().awaitHangUp();
        }))) {
            WebSocketConnection connection = open(request(server));
            heard.assertSilent();
            connection.request(1);
            heard.assertNext("text 1");
            heard.assertSilent();
            connection.request(1);
            connection.request(1);
            heard.assertNext("text 2");
            heard.assertNext("text 3");
            heard.assertSilent();

            assertThrows(IllegalArgumentException.class, () -> connection.request(0));
        }
    }

    @Test
    @DisplayName("W22 what nobody asks for stays with the server, and none of it is lost")
    final void backPressure() throws Exception {
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
            heard.assertNext("text 0 " + padding);
            assertTrue(Poll.until(() -> isStuck(written)), "the server must be held up");
            assertTrue(written.get() < messages, "40 MB were taken from the server, though nobody asked for them");

            connection.request(messages);
            for (int i = 1; i < messages; i++) {
                heard.assertNext("text " + i + " " + padding);
            }
        }
    }

    @Test
    @DisplayName("W23 a listener that blocks holds up its own connection only")
    final void blockingListener() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("1");
            socket.text("2");
            socket.connection().awaitHangUp();
        }))) {
            opened(connect(request(server), new HeardWebSocket() {
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
            heard.assertNext("text 1");
            heard.assertNext("text 2");
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
    final void throwingListener() throws Exception {
        BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("1");
            socket.text("2");
            socket.connection().awaitHangUp();
        }))) {
            opened(connect(request(server), new HeardWebSocket() {
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

    @Test
    @DisplayName("W25 a ping of the server is answered with its payload")
    final void pingAnswered() throws Exception {
        BlockingQueue<ServerWebSocket.Frame> answers = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.ping("are you there?");
            answers.add(socket.readUntil(PONG));
            socket.connection().awaitHangUp();
        }))) {
            open(request(server)).request(1);

            assertEquals(
                    new ServerWebSocket.Frame(PONG, ByteString.encodeUtf8("are you there?")),
                    answers.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    @DisplayName("W26 a server that answers pings stays connected, however little it says")
    final void heartbeat() throws Exception {
        CountDownLatch beats = new CountDownLatch(4);
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            for (int i = 0; i < 4; i++) {
                socket.pong(socket.readUntil(PING).payload());
                beats.countDown();
            }
            socket.text("still here");
            socket.readUntil(CLOSE);
        }))) {
            open(beating(server, BEAT)).request(1);

            assertTrue(beats.await(20, TimeUnit.SECONDS));
            heard.assertNext("text still here");
        }
    }

    @Test
    @DisplayName("W27 a server that answers no ping is lost after the second interval, and its connection is closed")
    final void deadServer() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.start(accepting(socket -> socket.connection().awaitHangUp()))) {
            long start = System.nanoTime();
            open(beating(server, BEAT)).request(1);

            heard.assertNext("failed CONNECTION_LOST");
            assertTrue(System.nanoTime() - start >= BEAT.toNanos(), "it must be given an interval");
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W28 while nobody asks for messages, no ping counts as unanswered")
    final void pausedReceiver() throws Exception {
        CountDownLatch pings = new CountDownLatch(4);
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            for (int i = 0; i < 4; i++) {
                ByteString ping = socket.readUntil(PING).payload();
                socket.pong(ping);
                pings.countDown();
            }
            socket.text("after the pause");
            socket.readUntil(CLOSE);
        }))) {
            WebSocketConnection connection = open(beating(server, BEAT));
            assertTrue(pings.await(20, TimeUnit.SECONDS));
            connection.request(1);

            heard.assertNext("text after the pause");
        }
    }

    @Test
    @DisplayName("W29 a message over the limit, in one frame or in many, fails the connection")
    final void tooLarge() throws Exception {
        ByteString half = ByteString.of(new byte[LIMIT_BYTES / 2 + 1]);
        List<Play> plays = List.of(
                socket -> socket.text("x".repeat(LIMIT_BYTES + 1)),
                socket -> socket.binary(ByteString.of(new byte[LIMIT_BYTES + 1])),
                socket -> {
                    socket.fragment(BINARY, half);
                    socket.fragment(CONTINUATION, half);
                });
        for (Play play : plays) {
            try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
                play.on(socket);
                socket.connection().awaitHangUp();
            }))) {
                open(request(server)).request(10);

                heard.assertNext("failed RESPONSE_TOO_LARGE");
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName("W30 an endless message fills no memory")
    final void endlessMessage() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            ByteString part = ByteString.of(new byte[1 << 20]);
            socket.fragment(BINARY, part);
            while (true) {
                socket.fragment(CONTINUATION, part);
            }
        }))) {
            open(request(server)).request(1);

            heard.assertNext("failed RESPONSE_TOO_LARGE");
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W31 a goodbye of the server is told with its code, and answered")
    final void closedByServer() throws Exception {
        BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
        for (Play goodbye :
                List.<Play>of(socket -> socket.close(4001), socket -> socket.frame(LAST | CLOSE, ByteString.EMPTY))) {
            try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
                socket.text("last words");
                goodbye.on(socket);
                answers.add(socket.readUntil(CLOSE).closeCode());
                socket.connection().awaitHangUp();
            }))) {
                open(request(server)).request(10);

                heard.assertNext("text last words");
                String told = heard.next();
                Integer answered = answers.poll(10, TimeUnit.SECONDS);
                assertTrue(List.of("closed 4001", "closed 1005").contains(told), told);
                assertTrue(answered != null, "the goodbye must be answered");
                heard.assertSilent();
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName("W32 a connection that ends without a goodbye is lost, and that is told once")
    final void broken() throws Exception {
        List<Play> ends = List.of(
                socket -> socket.connection().reset(),
                socket -> {},
                socket -> socket.fragment(TEXT, ByteString.encodeUtf8("half a mess")),
                socket -> socket.connection().write(ByteString.decodeHex("81")));
        for (Play end : ends) {
            try (ScriptedServer server = ScriptedServer.start(accepting(end))) {
                // With a heartbeat, because the end may come before the first message is asked for; see W32b.
                open(beating(server, BEAT)).request(10);

                heard.assertNext("failed CONNECTION_LOST");
                heard.assertSilent();
            }
        }
    }

    @Test
    @DisplayName("W32b an end that comes while nobody asks for messages is told as soon as somebody does")
    final void brokenUnheard() throws Exception {
        breakUnheard(Duration.ofMinutes(5));
    }

    @Test
    @DisplayName("W32c an end that comes while nobody asks for messages is told within two heartbeats at the latest")
    final void brokenUnheardWithHeartbeat() throws Exception {
        breakUnheard(BEAT);
    }

    private void breakUnheard(Duration heartbeat) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("1");
            await(told);
        }))) {
            WebSocketConnection connection = open(beating(server, heartbeat));
            connection.request(1);
            heard.assertNext("text 1");
            told.countDown();
            server.awaitEndOfScripts(1);
            // What the server sent last may still be on its way.
            heard.assertSilent();
            connection.request(1);

            heard.assertNext("failed CONNECTION_LOST");
        }
    }

    @Test
    @DisplayName("W33 what is no frame, or no UTF-8, fails the connection")
    final void malformed() throws Exception {
        List<Play> faults = List.of(
                socket -> socket.frame(LAST | 0x40 | TEXT, ByteString.encodeUtf8("reserved bit")),
                socket -> socket.frame(LAST | 0x3, ByteString.encodeUtf8("reserved opcode")),
                socket -> socket.frame(LAST | CONTINUATION, ByteString.encodeUtf8("continues nothing")),
                socket -> socket.frame(PING, ByteString.encodeUtf8("a ping in parts")),
                socket -> socket.frame(LAST | PING, ByteString.of(new byte[126])),
                socket -> socket.connection().write(ByteString.decodeHex("81810000000061")),
                socket -> socket.frame(LAST | TEXT, ByteString.decodeHex("ff")),
                socket -> socket.frame(LAST | TEXT, ByteString.decodeHex("c3")),
                socket -> {
                    socket.fragment(TEXT, ByteString.encodeUtf8("a"));
                    socket.frame(LAST | TEXT, ByteString.encodeUtf8("another begins"));
                });
        for (Play fault : faults) {
            try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
                fault.on(socket);
                socket.connection().awaitHangUp();
            }))) {
                open(request(server)).request(10);

                heard.assertNext("failed MALFORMED_RESPONSE");
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName("W34 closing says goodbye with 1000, and the listener hears nothing more")
    final void closed() throws Exception {
        BlockingQueue<Integer> goodbyes = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("1");
            goodbyes.add(socket.readUntil(CLOSE).closeCode());
            socket.text("after the goodbye");
            socket.close(1000);
            socket.connection().awaitHangUp();
        }))) {
            WebSocketConnection connection = open(request(server));
            connection.request(10);
            heard.assertNext("text 1");
            connection.close();
            connection.close();

            assertEquals(1000, goodbyes.poll(10, TimeUnit.SECONDS));
            server.awaitHangUp();
            heard.assertSilent();
        }
    }

    @Test
    @DisplayName("W35 a server that does not answer the goodbye is left all the same")
    final void goodbyeUnanswered() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.start(accepting(socket -> socket.connection().awaitHangUp()))) {
            open(request(server)).close();

            server.awaitHangUp();
            heard.assertSilent();
        }
    }

    @Test
    @DisplayName("W36 closing the transport ends its connections")
    final void transportClosed() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.start(accepting(socket -> socket.connection().awaitHangUp()))) {
            open(request(server)).request(1);
            transport().close();

            heard.assertNext("failed TRANSPORT_CLOSED");
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W37 no failure of a connection shows what the server sent")
    final void noSecretShown() throws Exception {
        String secret = "s3cr3t-of-this-test";
        List<Play> faults = List.of(
                socket -> socket.frame(LAST | 0x40 | TEXT, ByteString.encodeUtf8(secret)),
                socket -> socket.frame(LAST | CONTINUATION, ByteString.encodeUtf8(secret)),
                socket -> socket.fragment(TEXT, ByteString.encodeUtf8(secret)));
        for (Play fault : faults) {
            try (ScriptedServer server = ScriptedServer.start(accepting(fault))) {
                open(beating(server, BEAT)).request(10);
                heard.next();

                StringWriter trace = new StringWriter();
                heard.failure().printStackTrace(new PrintWriter(trace, true));
                assertFalse(trace.toString().contains(secret));
            }
        }
    }

    private static boolean isStuck(AtomicInteger written) {
        int before = written.get();
        await(new CountDownLatch(1), Duration.ofMillis(300));
        return written.get() == before;
    }

    private static void await(CountDownLatch latch) {
        await(latch, Duration.ofSeconds(20));
    }

    private static void await(CountDownLatch latch, Duration limit) {
        try {
            boolean unused = latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
