package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallygate.transport.tck.server.ServerWebSocket.BINARY;
import static tallygate.transport.tck.server.ServerWebSocket.CLOSE;
import static tallygate.transport.tck.server.ServerWebSocket.CONTINUATION;
import static tallygate.transport.tck.server.ServerWebSocket.PING;
import static tallygate.transport.tck.server.ServerWebSocket.TEXT;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.tck.server.ScriptedServer;

/** W29-W37: the listener is notified once of the end of a connection, whatever ended it. */
public abstract class WebSocketEndContract extends WebSocketSuite {
    @Test
    @DisplayName("W29 a message over the limit, in one frame or in many, fails the connection")
    final void w29_tooLarge() throws Exception {
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

                listener.assertNext("failed RESPONSE_TOO_LARGE");
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName("W30 an endless message takes bounded memory")
    final void w30_endlessMessage() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            ByteString part = ByteString.of(new byte[1 << 20]);
            socket.fragment(BINARY, part);
            while (true) {
                socket.fragment(CONTINUATION, part);
            }
        }))) {
            open(request(server)).request(1);

            listener.assertNext("failed RESPONSE_TOO_LARGE");
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W31 a close frame of the server is reported with its code, and returned")
    final void w31_closedByServer() throws Exception {
        BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
        for (Play closing :
                List.<Play>of(socket -> socket.close(4001), socket -> socket.frame(LAST | CLOSE, ByteString.EMPTY))) {
            try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
                socket.text("last words");
                closing.on(socket);
                answers.add(socket.readUntil(CLOSE).closeCode());
                socket.connection().awaitHangUp();
            }))) {
                open(request(server)).request(10);

                listener.assertNext("text last words");
                String told = listener.next();
                Integer answered = answers.poll(10, TimeUnit.SECONDS);
                assertTrue(List.of("closed 4001", "closed 1005").contains(told), told);
                assertTrue(answered != null, "the close frame must be answered");
                listener.assertSilent();
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName("W32 a connection that ends without a close frame is lost, and that is reported once")
    final void w32_broken() throws Exception {
        List<Play> ends = List.of(
                socket -> socket.connection().reset(),
                socket -> {},
                socket -> socket.fragment(TEXT, ByteString.encodeUtf8("half a mess")),
                socket -> socket.connection().write(ByteString.decodeHex("81")));
        for (Play end : ends) {
            try (ScriptedServer server = ScriptedServer.start(accepting(end))) {
                // With a heartbeat, because the end may arrive before the first message is requested; see W32b.
                open(beating(server, BEAT)).request(10);

                listener.assertNext("failed CONNECTION_LOST");
                listener.assertSilent();
            }
        }
    }

    @Test
    @DisplayName("W32b an end that comes while no message is requested is reported as soon as one is")
    final void w32b_brokenUnnoticed() throws Exception {
        breakUnnoticed(Duration.ofMinutes(5));
    }

    @Test
    @DisplayName("W32c an end that comes while no message is requested is reported within two heartbeats at the latest")
    final void w32c_brokenUnnoticedWithHeartbeat() throws Exception {
        breakUnnoticed(BEAT);
    }

    private void breakUnnoticed(Duration heartbeat) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("1");
            await(told);
        }))) {
            WebSocketConnection connection = open(beating(server, heartbeat));
            connection.request(1);
            listener.assertNext("text 1");
            told.countDown();
            server.awaitEndOfScripts(1);
            // The last message of the server may still be in flight.
            listener.assertSilent();
            connection.request(1);

            listener.assertNext("failed CONNECTION_LOST");
        }
    }

    @Test
    @DisplayName("W33 an invalid frame or invalid UTF-8 fails the connection")
    final void w33_malformed() throws Exception {
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

                listener.assertNext("failed MALFORMED_RESPONSE");
                server.awaitHangUp();
            }
        }
    }

    @Test
    @DisplayName("W34 closing sends a close frame with 1000, and the listener receives nothing more")
    final void w34_closed() throws Exception {
        BlockingQueue<Integer> closeCodes = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.start(accepting(socket -> {
            socket.text("1");
            closeCodes.add(socket.readUntil(CLOSE).closeCode());
            socket.text("after the close frame");
            socket.close(1000);
            socket.connection().awaitHangUp();
        }))) {
            WebSocketConnection connection = open(request(server));
            connection.request(10);
            listener.assertNext("text 1");
            connection.close();
            connection.close();

            assertEquals(1000, closeCodes.poll(10, TimeUnit.SECONDS));
            server.awaitHangUp();
            listener.assertSilent();
        }
    }

    @Test
    @DisplayName("W35 the connection ends after a second if the server does not return the close frame")
    final void w35_closeFrameUnanswered() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.start(accepting(socket -> socket.connection().awaitHangUp()))) {
            open(request(server)).close();

            server.awaitHangUp();
            listener.assertSilent();
        }
    }

    @Test
    @DisplayName("W36 closing the transport ends its connections")
    final void w36_transportClosed() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.start(accepting(socket -> socket.connection().awaitHangUp()))) {
            open(request(server)).request(1);
            transport().close();

            listener.assertNext("failed TRANSPORT_CLOSED");
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W37 no failure of a connection shows what the server sent")
    final void w37_noSecretShown() throws Exception {
        String secret = "s3cr3t-of-this-test";
        List<Play> faults = List.of(
                socket -> socket.frame(LAST | 0x40 | TEXT, ByteString.encodeUtf8(secret)),
                socket -> socket.frame(LAST | CONTINUATION, ByteString.encodeUtf8(secret)),
                socket -> socket.fragment(TEXT, ByteString.encodeUtf8(secret)));
        for (Play fault : faults) {
            try (ScriptedServer server = ScriptedServer.start(accepting(fault))) {
                open(beating(server, BEAT)).request(10);
                listener.next();

                StringWriter trace = new StringWriter();
                listener.failure().printStackTrace(new PrintWriter(trace, true));
                assertFalse(trace.toString().contains(secret));
            }
        }
    }
}
