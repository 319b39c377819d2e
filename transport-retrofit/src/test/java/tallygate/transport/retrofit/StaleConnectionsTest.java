package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.Socket;
import java.time.Duration;
import okhttp3.Connection;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StaleConnectionsTest {
    private final StaleConnections connections = new StaleConnections();

    @Test
    void aConnectionThatIsGoneIsForgottenWhenAnotherIsOpened() throws Exception {
        WeakReference<Connection> gone = new WeakReference<>(usedAndClosed());

        connections.refuseStale(new FakeConnection(new Socket()));

        long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (gone.get() != null && System.nanoTime() < giveUp) {
            System.gc();
        }
        assertThat(gone.get()).isNull();
    }

    private Connection usedAndClosed() throws Exception {
        Connection connection = new FakeConnection(new Socket());
        connections.used(connection);
        connection.socket().close();
        return connection;
    }

    private record FakeConnection(Socket socket) implements Connection {
        @Override
        public Route route() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable Handshake handshake() {
            return null;
        }

        @Override
        public Protocol protocol() {
            return Protocol.HTTP_1_1;
        }
    }
}
