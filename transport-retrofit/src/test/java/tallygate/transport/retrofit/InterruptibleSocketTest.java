package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class InterruptibleSocketTest {
    private final InterruptibleSocket socket = new InterruptibleSocket();
    private Socket peer;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket.connect(server.getLocalSocketAddress());
            peer = server.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        peer.close();
    }

    @Test
    void bytesPassBothWays() throws IOException {
        peer.getOutputStream().write(new byte[] {1, (byte) 0xff, 3});
        assertThat(socket.getInputStream().read()).isEqualTo(1);
        assertThat(socket.getInputStream().read()).isEqualTo(0xff);
        assertThat(socket.getInputStream().readNBytes(1)).containsExactly(3);

        socket.getOutputStream().write(4);
        socket.getOutputStream().write(new byte[] {0, 5, 6, 0}, 1, 2);
        assertThat(peer.getInputStream().readNBytes(3)).containsExactly(4, 5, 6);

        peer.close();
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void anInterruptEndsARead() throws Exception {
        assertEndsByInterrupt(() -> socket.getInputStream().read(new byte[1]));
    }

    @Test
    void anInterruptEndsAWriteThatThePeerDoesNotRead() throws Exception {
        assertEndsByInterrupt(() -> {
            while (true) {
                socket.getOutputStream().write(new byte[1 << 20]);
            }
        });
    }

    @Test
    void aThreadThatIsInterruptedAlreadyDoesNotWait() throws IOException {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(ClosedByInterruptException.class)
                    .isThrownBy(() -> socket.getInputStream().read(new byte[1]));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void uninterruptedThreadReceivesSocketClosed() throws IOException {
        socket.close();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> socket.getInputStream().read(new byte[1]))
                .isNotInstanceOf(ClosedByInterruptException.class);
    }

    private void assertEndsByInterrupt(Waiting waiting) throws Exception {
        CompletableFuture<Boolean> interruptedAtTheEnd = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                waiting.run();
                interruptedAtTheEnd.completeExceptionally(new AssertionError("It must not come to a normal end."));
            } catch (ClosedByInterruptException e) {
                interruptedAtTheEnd.complete(Thread.currentThread().isInterrupted());
            } catch (IOException e) {
                interruptedAtTheEnd.completeExceptionally(e);
            }
        });
        thread.start();
        while (!CallerStack.of(thread).contains(Socket.class)) {
            assertThat(interruptedAtTheEnd).isNotDone();
            Thread.onSpinWait();
        }
        thread.interrupt();

        assertThat(interruptedAtTheEnd.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(socket.isClosed()).isTrue();
    }

    private interface Waiting {
        void run() throws IOException;
    }
}
