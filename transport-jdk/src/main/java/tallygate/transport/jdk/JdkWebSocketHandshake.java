package tallygate.transport.jdk;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.spi.CallbackThreads;
import tallygate.transport.spi.PendingExchange;
import tallygate.transport.spi.TransportLifecycle;

/** The opening handshake of one WebSocket. */
final class JdkWebSocketHandshake extends PendingExchange<WebSocketConnection> {
    /** Only the JDK's own timeout knows whether the connection was open; see {@link JdkExchange}. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private final WebSocketRequest request;
    private final JdkExceptionMapper exceptions;
    private final JdkWebSocket socket;
    private final @Nullable String proxyAuthorization;
    /** Set by whichever comes first: the call of {@code buildAsync}, or the deadline, after which it must not be called. */
    private final AtomicBoolean sentOrExpired = new AtomicBoolean();

    private volatile @Nullable Future<?> deadline;
    private volatile @Nullable CompletableFuture<WebSocket> handshake;

    /** @param proxyAuthorization the header value that the client sends to proxies only; null for none */
    JdkWebSocketHandshake(
            WebSocketRequest request,
            WebSocketListener listener,
            TransportLifecycle lifecycle,
            @Nullable String proxyAuthorization) {
        super(CallbackThreads.EXECUTOR, lifecycle::remove);
        this.request = request;
        this.proxyAuthorization = proxyAuthorization;
        this.exceptions = new JdkExceptionMapper(request.handshake());
        this.socket = new JdkWebSocket(request, listener, exceptions, lifecycle);
    }

    /** @param ready the client, when it can be called without blocking */
    void start(CompletableFuture<ReadyHttpClient> ready) {
        deadline = Deadlines.schedule(request.timeout(), this::expire);
        if (hasEnded()) {
            release();
        }
        CompletableFuture<?> unused = ready.whenComplete((made, failure) -> {
            if (failure == null) {
                send(made);
            } else {
                fail(exceptions.noClient(failure));
            }
        });
    }

    @Override
    public void transportClosed() {
        fail(exceptions.transportClosed());
    }

    @Override
    protected void release() {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    @Override
    protected void abort() {
        CompletableFuture<WebSocket> sent = handshake;
        if (sent != null) {
            sent.cancel(true);
        }
    }

    private void send(ReadyHttpClient ready) {
        if (hasEnded() || !sentOrExpired.compareAndSet(false, true)) {
            return;
        }
        try {
            ready.refuseUnusableProxies(request.handshake().uri());
            WebSocket.Builder builder =
                    ready.client().newWebSocketBuilder().connectTimeout(Deadlines.clamp(request.timeout()));
            request.headers().forEach(builder::header);
            if (proxyAuthorization != null) {
                builder.header("Proxy-Authorization", proxyAuthorization);
            }
            CompletableFuture<WebSocket> sent = builder.buildAsync(request.uri(), socket);
            handshake = sent;
            CompletableFuture<?> unused = sent.whenComplete((opened, failure) -> {
                if (failure == null) {
                    succeed(opened);
                } else {
                    fail(exceptions.ofHandshake(failure));
                }
            });
            if (hasEnded()) {
                abort();
            }
        } catch (RuntimeException e) {
            fail(exceptions.notSent(e));
        }
    }

    private void expire() {
        if (sentOrExpired.compareAndSet(false, true)) {
            fail(exceptions.timeout(Phase.CONNECT));
        } else {
            deadline = Deadlines.schedule(GRACE, () -> fail(exceptions.timeout(Phase.HEADERS)));
        }
    }

    private void succeed(WebSocket opened) {
        if (!end()) {
            opened.abort();
            return;
        }
        socket.opened(opened);
        CallbackThreads.EXECUTOR.execute(() -> {
            if (!result().complete(socket)) {
                socket.close();
            }
        });
    }
}
