package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.spi.TransportLifecycle;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.server.ServerWebSocket;

@Timeout(20)
class JdkWebSocketTest {
    private final CompletableFuture<IOException> failed = new CompletableFuture<>();

    /** Without it, the subscription would stay connected until a heartbeat fails (T152). */
    @Test
    void t152_errorOfTheReadingThreadEndsTheConnection() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
            ServerWebSocket accepted = ServerWebSocket.accept(connection);
            accepted.text("deeply nested");
            connection.awaitHangUp();
        })) {
            URI uri = URI.create("ws://" + server.authority() + "/");
            WebSocketRequest request = new WebSocketRequest(
                    "subscribe", uri, Headers.empty(), Duration.ofSeconds(10), Duration.ofMinutes(5), 1000);
            JdkWebSocket socket = new JdkWebSocket(
                    request,
                    new FailureListener(failed),
                    new JdkExceptionMapper(request.handshake()),
                    new TransportLifecycle());
            WebSocket opened = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(uri, new FailingReader(socket))
                    .get(10, TimeUnit.SECONDS);
            socket.opened(opened);
            socket.request(1);

            assertThat(failed.get(5, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(ExchangeException.class, lost -> assertThat(lost.reason())
                            .isEqualTo(Reason.CONNECTION_LOST));
            assertThat(server.awaitHangUp()).isNotNegative();
        }
    }

    /** The JDK's thread runs out of stack or memory while it hands a message over. */
    private record FailingReader(JdkWebSocket socket) implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket opened) {
            socket.onOpen(opened);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            throw new StackOverflowError("too deep");
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            socket.onError(from, failure);
        }
    }

    private record FailureListener(CompletableFuture<IOException> failure) implements WebSocketListener {
        @Override
        public void text(String message) {}

        @Override
        public void binary(ByteString message) {}

        @Override
        public void closed(int code) {}

        @Override
        public void failed(IOException cause) {
            failure.complete(cause);
        }
    }
}
