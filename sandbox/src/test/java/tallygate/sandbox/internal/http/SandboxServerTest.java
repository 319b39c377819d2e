package tallygate.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.sandbox.PlainHttp;
import tallygate.sandbox.internal.http.Response.Delivery;

/** What a client sees on the wire. */
final class SandboxServerTest {
    private static final String LAST = "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    private volatile Delivery delivery = Delivery.WHOLE;
    private SandboxServer server;
    private Socket socket;

    @BeforeEach
    void start() throws IOException {
        server = SandboxServer.start(
                0, call -> Response.html(call.method() + call.path() + new String(call.body(), ISO_8859_1))
                        .delivered(delivery));
        socket = new Socket("127.0.0.1", URI.create(server.origin()).getPort());
        socket.setSoTimeout(10_000);
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        server.stop();
    }

    @Test
    void requestsOfOneConnectionAreAnsweredInTurn() throws Exception {
        send("POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nx" + LAST);

        assertThat(received())
                .isEqualTo("HTTP/1.1 200 \r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 7\r\n\r\nPOST/ax"
                        + "HTTP/1.1 200 \r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 8\r\n"
                        + "Connection: close\r\n\r\nGET/last");
    }

    @Test
    void headGetsNoBody() throws Exception {
        send("HEAD /a HTTP/1.1\r\n\r\n" + LAST);

        assertThat(received()).contains("Content-Length: 6\r\n\r\nHTTP/1.1");
    }

    @Test
    void bodyInChunksIsRead() throws Exception {
        send("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n2\r\nyz\r\n0\r\n\r\n" + LAST);

        assertThat(received()).contains("\r\n\r\nPOST/axyzHTTP/1.1");
    }

    @Test
    void clientThatWaitsIsAskedForItsBody() throws Exception {
        send("POST /a HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 1\r\n\r\n");

        assertThat(socket.getInputStream().readNBytes(25))
                .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
        send("x");
        assertThat(received()).endsWith("POST/ax");
    }

    @Test
    void invalidRequestGetsStatus400() throws Exception {
        send("POST /a HTTP/1.1\r\nContent-Length: x\r\n\r\n");

        assertThat(received())
                .startsWith("HTTP/1.1 400 ")
                .contains("Connection: close")
                .contains("not x");
    }

    @Test
    void resetIsAResetAndNoEnd() throws Exception {
        delivery = Delivery.RESET;
        send(LAST);

        assertThatThrownBy(this::received).isInstanceOf(SocketException.class).hasMessageContaining("reset");
    }

    @Test
    void cutOffResponseAnnouncesMoreThanItHas() throws Exception {
        delivery = Delivery.CUT_OFF;
        send("GET /abc HTTP/1.1\r\n\r\n");

        assertThat(received()).contains("Content-Length: 7\r\n").endsWith("\r\n\r\nGET");
    }

    @ParameterizedTest
    @EnumSource(names = {"WHOLE", "LATE"})
    void stoppingEndsEveryConnection(Delivery kind) throws Exception {
        delivery = kind;
        send("GET /a HTTP/1.1\r\n\r\n");
        if (kind == Delivery.WHOLE) {
            socket.getInputStream().read();
        }
        server.stop();

        socket.setSoTimeout(2_000);
        awaitEnd();
    }

    @Test
    void defectOfTheSandboxIsReportedAndLeavesItRunning() throws Exception {
        SandboxServer broken = SandboxServer.start(0, call -> {
            throw new IllegalStateException("boom");
        });
        try (Socket client = new Socket("127.0.0.1", URI.create(broken.origin()).getPort())) {
            client.getOutputStream().write(LAST.getBytes(ISO_8859_1));
            assertThat(new String(client.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 500 ")
                    .contains("boom");
        } finally {
            broken.stop();
        }
    }

    @Test
    void threadsLetTheProgramEnd() throws Exception {
        send("GET /a HTTP/1.1\r\n\r\n");
        socket.getInputStream().read();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("sandbox-"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(Thread::isDaemon);
    }

    @Test
    void keptConnectionWaitsForNoDelayedAcknowledgement() throws Exception {
        PlainHttp http = new PlainHttp(server.origin());
        long[] nanos = new long[41];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            http.send("POST", "/a", "{}", PlainHttp.TIMEOUT);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);

        assertThat(Duration.ofNanos(nanos[nanos.length / 2])).isLessThan(Duration.ofMillis(30));
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private String received() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** A connection that stays open fails this with a timeout. */
    private void awaitEnd() throws IOException {
        try {
            received();
        } catch (SocketException broken) {
            // Unread bytes in a socket that is closed make the end a reset.
        }
    }
}
