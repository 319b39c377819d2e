package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.transport.retrofit.Requests.get;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.Headers;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.server.ServerWebSocket;

/** OkHttp counts the streams of an upgraded connection as leaked, in the log of its user, unless they are closed. */
@Timeout(30)
class UpgradeReleaseTest {
    private static final Script UPGRADE = connection -> {
        ServerWebSocket.accept(connection);
        connection.awaitHangUp();
    };

    private final CompletableFuture<Connection> released = new CompletableFuture<>();
    private final OkHttpClient.Builder client = new OkHttpClient.Builder().eventListener(new EventListener() {
        @Override
        public void connectionReleased(Call call, Connection connection) {
            released.complete(connection);
        }
    });

    @Test
    void handshakeThatIsCancelledAtItsResponseReleasesItsConnection() throws Exception {
        client.addInterceptor(chain -> {
            Response upgraded = chain.proceed(chain.request());
            chain.call().cancel();
            return upgraded;
        });
        try (ScriptedServer server = ScriptedServer.start(UPGRADE);
                RetrofitTransport transport = RetrofitTransport.using(client.build())) {
            assertThat(transport.connect(handshake(server), new IgnoringListener()))
                    .failsWithin(Duration.ofSeconds(10));

            assertThat(released.get(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void responseThatSwitchesProtocolsUnaskedReleasesItsConnection() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(UPGRADE);
                RetrofitTransport transport = RetrofitTransport.using(client.build())) {
            assertThat(transport.sendAsync(get(server.uri("/")))).failsWithin(Duration.ofSeconds(10));

            assertThat(released.get(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private static WebSocketRequest handshake(ScriptedServer server) {
        URI uri = URI.create("ws://" + server.authority() + "/");
        return new WebSocketRequest(
                "events", uri, Headers.empty(), Duration.ofSeconds(10), Duration.ofMinutes(5), 1000);
    }

    private static final class IgnoringListener implements WebSocketListener {
        @Override
        public void text(String message) {}

        @Override
        public void binary(ByteString message) {}

        @Override
        public void closed(int code) {}

        @Override
        public void failed(IOException failure) {}
    }
}
