package tallygate.transport.tck.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tallygate.transport.tck.call.Poll;

/**
 * A listener on loopback with a full queue of unaccepted connections, so that the next connect receives no reply. Works on
 * Linux and macOS; if the system refuses such a connect at once, the case is reported as aborted.
 */
public final class FullBacklog implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int MOST_CONNECTIONS = 64;
    private static final Duration UNANSWERED = Duration.ofMillis(200);

    private final ServerSocket listener;
    private final List<SocketChannel> waiting = new ArrayList<>();

    private FullBacklog(ServerSocket listener) {
        this.listener = listener;
    }

    public static FullBacklog open() throws IOException {
        FullBacklog backlog = new FullBacklog(new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK)));
        for (int i = 0; i < MOST_CONNECTIONS; i++) {
            if (!backlog.connectOnce()) {
                return backlog;
            }
        }
        backlog.close();
        return Assumptions.abort("This system accepts connections beyond the listener's backlog.");
    }

    /** Returns the address whose next connect receives no reply. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : waiting) {
            channel.close();
        }
        listener.close();
    }

    private boolean connectOnce() throws IOException {
        SocketChannel channel = SocketChannel.open();
        waiting.add(channel);
        channel.configureBlocking(false);
        channel.connect(listener.getLocalSocketAddress());
        return Poll.until(() -> isConnected(channel), UNANSWERED);
    }

    private static boolean isConnected(SocketChannel channel) {
        try {
            return channel.finishConnect();
        } catch (IOException e) {
            return Assumptions.abort("This system refuses connections beyond the listener's backlog.");
        }
    }
}
