package tallygate.transport.retrofit;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Sink;
import okio.Socket;
import okio.Source;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRefusedException;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.spi.PendingExchange;
import tallygate.transport.spi.TransportLifecycle;

/** The opening handshake of one WebSocket. */
final class OkHttpWebSocketHandshake extends PendingExchange<WebSocketConnection> {
    private static final int SWITCHING_PROTOCOLS = 101;

    private final WebSocketRequest request;
    private final WebSocketListener listener;
    private final CallThreads threads;
    private final TransportLifecycle lifecycle;
    private final ExchangeState state;
    private final OkHttpExceptionMapper exceptions;
    private final Deadline deadline;
    private final UpgradeKey key = UpgradeKey.random();
    private volatile @Nullable Call call;

    OkHttpWebSocketHandshake(
            WebSocketRequest request, WebSocketListener listener, CallThreads threads, TransportLifecycle lifecycle) {
        super(threads, lifecycle::remove);
        this.request = request;
        this.listener = listener;
        this.threads = threads;
        this.lifecycle = lifecycle;
        this.state = new ExchangeState(request.handshake());
        this.exceptions = new OkHttpExceptionMapper(request.handshake());
        this.deadline = new Deadline(request.timeout(), () -> fail(exceptions.timeout(state.stop())));
    }

    /** @param client completes when the client has been created */
    void start(CompletableFuture<OkHttpResources> client) {
        deadline.enter();
        CompletableFuture<?> unused = client.whenComplete((made, failure) -> {
            if (failure == null) {
                send(made.upgrading());
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
        deadline.exit();
    }

    @Override
    protected void abort() {
        Call sent = call;
        if (sent != null) {
            sent.cancel();
        }
    }

    /** @param client null over a call factory that is not an {@link OkHttpClient} */
    private void send(@Nullable OkHttpClient client) {
        if (client == null) {
            fail(exceptions.notSent(
                    "a call factory cannot open a WebSocket; create the transport with using(OkHttpClient)"));
            return;
        }
        try {
            Call newCall = client.newCall(okHttpRequest());
            call = newCall;
            threads.execute(() -> dispatch(newCall));
        } catch (RuntimeException e) {
            fail(exceptions.notSent(e));
        }
    }

    private Request okHttpRequest() {
        Request.Builder handshake =
                new Request.Builder().url(ExactUrl.of(state.request().uri())).tag(ExchangeState.class, state);
        request.headers().forEach(handshake::addHeader);
        return key.writeTo(handshake).build();
    }

    /** Runs the handshake and the WebSocket on a thread of its own, until it ends. */
    private void dispatch(Call newCall) {
        try (Response response = newCall.execute()) {
            OkHttpWebSocket open = open(response);
            if (!end()) {
                return;
            }
            // Registered first, because the receiver of the connection may close it at once.
            lifecycle.register(open);
            threads.execute(() -> {
                if (!result().complete(open)) {
                    open.close();
                }
            });
            open.run();
        } catch (WebSocketRefusedException | ExchangeException e) {
            fail(e);
        } catch (IOException | RuntimeException e) {
            fail(exceptions.of(e, state.phase()));
        } finally {
            discardUpgraded();
        }
    }

    /**
     * Closes an upgraded connection, even of a call that was cancelled at its response: it throws then, and OkHttp leaves the
     * streams open.
     */
    private void discardUpgraded() {
        Socket upgraded = state.upgraded();
        if (upgraded != null) {
            discard(upgraded);
        }
    }

    /** Closes the connection and returns its streams to OkHttp, which otherwise counts them as leaked. */
    private static void discard(Socket socket) {
        socket.cancel();
        try (Source source = socket.getSource();
                Sink sink = socket.getSink()) {
            // Only to be closed.
        } catch (IOException e) {
            // It was closed before.
        }
    }

    private OkHttpWebSocket open(Response response) throws IOException {
        Response answered = state.answered();
        if (answered.code() != SWITCHING_PROTOCOLS) {
            throw exceptions.webSocketRefused(answered.code());
        }
        Socket socket = response.socket();
        if (socket == null || !key.isAcceptedBy(answered.headers())) {
            throw exceptions.noUpgrade();
        }
        return new OkHttpWebSocket(request, listener, socket, threads, lifecycle);
    }
}
