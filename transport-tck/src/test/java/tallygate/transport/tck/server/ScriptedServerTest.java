package tallygate.transport.tck.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.Test;

final class ScriptedServerTest {
    @Test
    void recordsTheExactBytesOfARequest() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("a")));
                Socket client = connect(server)) {
            String head = "POST /a%2Fb?c=d HTTP/1.1\r\nhOST:  x \r\nContent-Length: 3\r\n\r\n";
            send(client, head + "abc");
            server.awaitRequests(1);

            RecordedRequest request = server.requests().get(0);
            assertEquals(ByteString.encodeUtf8(head), request.head());
            assertEquals("abc", request.body().utf8());
            assertEquals("POST", request.method());
            assertEquals("/a%2Fb?c=d", request.target());
            assertEquals(List.of("x"), request.headers().all("Host"));
        }
    }

    @Test
    void readsABodyInChunks() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")));
                Socket client = connect(server)) {
            send(
                    client,
                    "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n");
            server.awaitRequests(1);

            assertEquals("abc0123456789", server.requests().get(0).body().utf8());
        }
    }

    @Test
    void answersEveryRequestOnAConnection() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("a")));
                Socket client = connect(server)) {
            String answer = Responses.ok("a").utf8();
            for (int i = 1; i <= 3; i++) {
                send(client, "GET / HTTP/1.1\r\n\r\n");
                assertEquals(answer, receive(client, answer.length()));
            }

            assertEquals(3, server.requestCount());
            assertEquals(1, server.connectionCount());
        }
    }

    @Test
    void runsOneScriptAConnectionAndTheLastOnAllThatFollow() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(
                connection -> connection.write("first"), connection -> connection.write("other"))) {
            for (String expected : List.of("first", "other", "other")) {
                try (Socket client = connect(server)) {
                    assertEquals(expected, receive(client, 5));
                    assertEquals(-1, client.getInputStream().read());
                }
            }
        }
    }

    @Test
    void noticesAClientThatHangsUp() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            Socket client = connect(server);
            send(client, "GET / HTTP/1.1\r\n\r\n");
            server.awaitRequests(1);
            long before = System.nanoTime();
            client.close();

            assertTrue(server.awaitHangUp() >= before);
        }
    }

    @Test
    void resetsAConnection() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(ScriptedConnection::reset);
                Socket client = connect(server)) {
            server.awaitEndOfScripts(1);

            assertThrows(SocketException.class, () -> client.getInputStream().read());
        }
    }

    @Test
    void closeEndsConnectionsPausesAndThreads() throws IOException {
        ScriptedServer server = ScriptedServer.start(connection -> connection.pause(Duration.ofMinutes(5)));
        try (Socket client = connect(server)) {
            server.awaitConnections(1);
            String prefix = "scripted-server-" + server.port() + "-";
            server.close();

            assertEquals(-1, client.getInputStream().read());
            assertTrue(Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().startsWith(prefix)));
        }
    }

    @Test
    void aMistakeInAScriptIsReportedByClose() throws IOException {
        ScriptedServer server = ScriptedServer.start(connection -> {
            throw new IllegalArgumentException("mistake");
        });
        try (Socket client = connect(server)) {
            server.awaitEndOfScripts(1);
        }
        IllegalStateException reported = assertThrows(IllegalStateException.class, server::close);

        assertEquals("mistake", reported.getCause().getMessage());
    }

    private static Socket connect(ScriptedServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String receive(Socket client, int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }
}
