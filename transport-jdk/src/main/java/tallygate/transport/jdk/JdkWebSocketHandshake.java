package tallygate.transport.jdk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.spi.ResponseFuture;

/** The handshake of one WebSocket. It ends once: open, failed, past its deadline, cancelled, or with the transport. */
final class JdkWebSocketHandshake {
    /** Only the JDK's own timeout knows whether the connection was open; see {@link JdkExchange}. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private final WebSocketRequest request;
    private final JdkExceptionMapper failures;
    private final Consumer<JdkWebSocketHandshake> onEnd;
    private final JdkWebSocket socket;
    private final ResponseFuture<WebSocketConnection> result = new ResponseFuture<>(this::abandon);
    private final AtomicBoolean ended = new AtomicBoolean();
    /** Taken by the first: the client, to send the handshake, or the deadline, after which it must never be sent. */
    private final AtomicBoolean departed = new AtomicBoolean();

    private volatile @Nullable Future<?> deadline;
    private volatile @Nullable CompletableFuture<WebSocket> handshake;

    /** @param onEnd called once, when neither handshake nor connection needs to be ended any more */
    JdkWebSocketHandshake(WebSocketRequest request, WebSocketListener listener, Consumer<JdkWebSocketHandshake> onEnd) {
        this.request = request;
        this.failures = new JdkExceptionMapper(request.handshake());
        this.onEnd = onEnd;
        this.socket = new JdkWebSocket(request, listener, failures, () -> onEnd.accept(this));
    }

    CompletableFuture<WebSocketConnection> result() {
        return result;
    }

    /** @param ready the client, when it can be called without blocking */
    void start(CompletableFuture<ReadyHttpClient> ready) {
        deadline = Deadlines.schedule(request.timeout(), this::deadlinePassed);
        if (ended.get()) {
            deadline.cancel(false);
        }
        CompletableFuture<?> unused = ready.whenComplete((made, failure) -> {
            if (failure == null) {
                send(made.client());
            } else {
                fail(failures.noClient(failure));
            }
        });
    }

    void transportClosed() {
        socket.transportClosed();
        fail(failures.transportClosed());
    }

    private void send(HttpClient client) {
        if (ended.get() || !departed.compareAndSet(false, true)) {
            return;
        }
        try {
            WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(Deadlines.clamp(request.timeout()));
            request.headers().forEach(builder::header);
            CompletableFuture<WebSocket> sent = builder.buildAsync(request.uri(), socket);
            handshake = sent;
            CompletableFuture<?> unused = sent.whenComplete((opened, failure) -> {
                if (failure == null) {
                    succeed(opened);
                } else {
                    fail(failures.ofHandshake(failure));
                }
            });
            if (ended.get()) {
                abort();
            }
        } catch (RuntimeException e) {
            fail(failures.notSent(e));
        }
    }

    private void deadlinePassed() {
        if (departed.compareAndSet(false, true)) {
            fail(failures.timeout(Phase.CONNECT));
        } else {
            deadline = Deadlines.schedule(GRACE, () -> fail(failures.timeout(Phase.HEADERS)));
        }
    }

    private void succeed(WebSocket opened) {
        if (!end()) {
            opened.abort();
            return;
        }
        socket.opened(opened);
        CallbackThreads.EXECUTOR.execute(() -> {
            if (!result.complete(socket)) {
                socket.close();
            }
        });
    }

    private void fail(IOException failure) {
        if (end()) {
            abort();
            onEnd.accept(this);
            CallbackThreads.EXECUTOR.execute(() -> result.completeExceptionally(failure));
        }
    }

    /** The result is cancelled by its owner, so nobody needs to be told. */
    private void abandon() {
        if (end()) {
            abort();
            onEnd.accept(this);
        }
    }

    private boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        if (deadline != null) {
            deadline.cancel(false);
        }
        return true;
    }

    private void abort() {
        CompletableFuture<WebSocket> sent = handshake;
        if (sent != null) {
            sent.cancel(true);
        }
    }
}
