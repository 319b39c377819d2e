package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;
import tallygate.transport.tck.server.ServerWebSocket;

/** The base of the suites of WebSockets. */
abstract class WebSocketSuite extends ContractSuite {
    /** The first bit of a frame: no other frame of its message follows. */
    static final int LAST = 0x80;

    static final Duration BEAT = Duration.ofMillis(300);

    static final int LIMIT_BYTES = 1000;
    /** An interval longer than every case that does not test heartbeats. */
    private static final Duration SELDOM = Duration.ofMinutes(5);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    final RecordingListener listener = new RecordingListener();

    /** The part of a script after the handshake; the connection ends with it. */
    interface Play {
        void on(ServerWebSocket socket) throws IOException;
    }

    static Script accepting(Play play) {
        return connection -> play.on(ServerWebSocket.accept(connection));
    }

    static URI ws(ScriptedServer server, String pathAndQuery) {
        return URI.create("ws://" + server.authority() + pathAndQuery);
    }

    static WebSocketRequest request(URI uri) {
        return new WebSocketRequest("contract", uri, Headers.empty(), TIMEOUT, SELDOM, LIMIT_BYTES);
    }

    static WebSocketRequest request(ScriptedServer server) {
        return request(ws(server, "/"));
    }

    static WebSocketRequest beating(ScriptedServer server, Duration heartbeat) {
        return new WebSocketRequest("contract", ws(server, "/"), Headers.empty(), TIMEOUT, heartbeat, LIMIT_BYTES);
    }

    static WebSocketRequest within(Duration timeout, URI uri) {
        return new WebSocketRequest("contract", uri, Headers.empty(), timeout, SELDOM, LIMIT_BYTES);
    }

    final CompletableFuture<WebSocketConnection> connect(WebSocketRequest request, WebSocketListener listener) {
        return connect(transport(), request, listener);
    }

    static CompletableFuture<WebSocketConnection> connect(
            HttpTransport transport, WebSocketRequest request, WebSocketListener listener) {
        return assertInstanceOf(WebSocketTransport.class, transport).connect(request, listener);
    }

    /** Returns a connection whose listener is {@link #listener}. */
    final WebSocketConnection open(WebSocketRequest request) throws Exception {
        return opened(connect(request, listener));
    }

    static WebSocketConnection opened(CompletableFuture<WebSocketConnection> connecting) throws Exception {
        return connecting.get(RunningCall.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    static Throwable failure(CompletableFuture<WebSocketConnection> connecting) {
        ExecutionException failed = assertThrows(
                ExecutionException.class, () -> connecting.get(RunningCall.LIMIT.toSeconds(), TimeUnit.SECONDS));
        return Objects.requireNonNull(failed.getCause());
    }

    static void await(CountDownLatch latch) {
        await(latch, Duration.ofSeconds(20));
    }

    static void await(CountDownLatch latch, Duration limit) {
        try {
            boolean unused = latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    interface Change {
        String of(String rightUpgrade);
    }

    static Script answeringUpgrade(Change change) {
        return connection -> {
            connection.write(
                    change.of(ServerWebSocket.upgrade(connection.readRequest()).utf8()));
            connection.awaitHangUp();
        };
    }
}
