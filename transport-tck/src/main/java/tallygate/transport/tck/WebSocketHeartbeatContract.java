package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallygate.transport.tck.server.ServerWebSocket.CLOSE;
import static tallygate.transport.tck.server.ServerWebSocket.PING;
import static tallygate.transport.tck.server.ServerWebSocket.PONG;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.server.ServerWebSocket;

/** W25-W28: pings are returned, and a server that returns none is lost. */
public abstract class WebSocketHeartbeatContract extends WebSocketSuite {
    @Test
    @DisplayName("W25 a ping of the server is returned with its payload")
    final void w25_pingAnswered() throws Exception {
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
    @DisplayName("W26 a server that returns pings stays connected, however little it sends")
    final void w26_heartbeat() throws Exception {
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
            listener.assertNext("text still here");
        }
    }

    @Test
    @DisplayName("W27 a server that returns no ping is lost after the second interval, and its connection is closed")
    final void w27_deadServer() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.start(accepting(socket -> socket.connection().awaitHangUp()))) {
            long start = System.nanoTime();
            open(beating(server, BEAT)).request(1);

            listener.assertNext("failed CONNECTION_LOST");
            assertTrue(System.nanoTime() - start >= BEAT.toNanos(), "it must be given an interval");
            server.awaitHangUp();
        }
    }

    @Test
    @DisplayName("W28 while no message is requested, a missing pong does not count")
    final void w28_pausedReceiver() throws Exception {
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

            listener.assertNext("text after the pause");
        }
    }
}
