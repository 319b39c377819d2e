package tallygate.transport.retrofit;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import okio.Socket;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRefusedException;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.spi.ResponseFuture;

/** The handshake of one WebSocket. It ends once: open, failed, past its deadline, cancelled, or with the transport. */
final class OkHttpWebSocketHandshake {
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebSocketRequest request;
    private final WebSocketListener listener;
    private final CallThreads threads;
    private final Consumer<OkHttpWebSocketHandshake> onEnd;
    private final ExchangeState progress;
    private final OkHttpExceptionMapper failures;
    private final Deadline deadline;
    private final String key = newKey();
    private final ResponseFuture<WebSocketConnection> result = new ResponseFuture<>(this::abandon);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Call call;
    private volatile @Nullable OkHttpWebSocket opened;
    private volatile boolean transportClosed;

    /** @param onEnd called once, when neither handshake nor connection needs to be ended any more */
    OkHttpWebSocketHandshake(
            WebSocketRequest request,
            WebSocketListener listener,
            CallThreads threads,
            Consumer<OkHttpWebSocketHandshake> onEnd) {
        this.request = request;
        this.listener = listener;
        this.threads = threads;
        this.onEnd = onEnd;
        this.progress = new ExchangeState(request.handshake());
        this.failures = new OkHttpExceptionMapper(request.handshake());
        this.deadline = new Deadline(request.timeout(), () -> fail(failures.timeout(progress.stop())));
    }

    CompletableFuture<WebSocketConnection> result() {
        return result;
    }

    /** @param client when it has been made */
    void start(CompletableFuture<OkHttpResources> client) {
        deadline.enter();
        CompletableFuture<?> unused = client.whenComplete((made, failure) -> {
            if (failure == null) {
                send(made.upgrading());
            } else {
                fail(failures.noClient(failure));
            }
        });
    }

    /** @param client null where there is none that could */
    private void send(@Nullable OkHttpClient client) {
        if (client == null) {
            fail(failures.notSent(
                    "a call factory cannot open a WebSocket; make the transport with using(OkHttpClient)"));
            return;
        }
        try {
            Call newCall = client.newCall(handshake());
            call = newCall;
            threads.run(() -> carryOut(newCall));
        } catch (RuntimeException e) {
            fail(failures.notSent(e));
        }
    }

    void transportClosed() {
        transportClosed = true;
        OkHttpWebSocket open = opened;
        if (open != null) {
            open.transportClosed();
        }
        fail(failures.transportClosed());
    }

    /** On a thread of this WebSocket alone, until it ends. */
    private void carryOut(Call newCall) {
        try (Response response = newCall.execute()) {
            OkHttpWebSocket open = open(response);
            opened = open;
            if (!end()) {
                // Nobody waits for it any more.
                OkHttpWebSocket.discard(Objects.requireNonNull(response.socket()));
                return;
            }
            threads.run(() -> {
                if (!result.complete(open)) {
                    open.close();
                }
            });
            if (transportClosed) {
                open.transportClosed();
            }
            open.run();
        } catch (WebSocketRefusedException | ExchangeException e) {
            fail(e);
        } catch (IOException | RuntimeException e) {
            fail(failures.of(e, progress.phase()));
        }
    }

    private OkHttpWebSocket open(Response response) throws IOException {
        Response answered = progress.answered();
        if (answered.code() != SWITCHING_PROTOCOLS) {
            throw failures.webSocketRefused(answered.code());
        }
        Headers headers = answered.headers();
        Socket socket = response.socket();
        if (socket == null || !isUpgrade(headers)) {
            if (socket != null) {
                OkHttpWebSocket.discard(socket);
            }
            throw failures.noUpgrade();
        }
        return new OkHttpWebSocket(request, listener, socket, threads, () -> onEnd.accept(this));
    }

    private boolean isUpgrade(Headers headers) {
        String expected = ByteString.encodeUtf8(key + ACCEPT_SUFFIX).sha1().base64();
        return "upgrade".equalsIgnoreCase(headers.get("Connection"))
                && "websocket".equalsIgnoreCase(headers.get("Upgrade"))
                && expected.equals(headers.get("Sec-WebSocket-Accept"))
                && headers.get("Sec-WebSocket-Extensions") == null
                && headers.get("Sec-WebSocket-Protocol") == null;
    }

    private Request handshake() {
        Request.Builder handshake =
                new Request.Builder().url(ExactUrl.of(progress.request().uri())).tag(ExchangeState.class, progress);
        request.headers().forEach(handshake::addHeader);
        return handshake
                .header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Key", key)
                .header("Sec-WebSocket-Version", "13")
                .build();
    }

    private void fail(IOException failure) {
        if (end()) {
            abort();
            onEnd.accept(this);
            threads.run(() -> result.completeExceptionally(failure));
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
        deadline.exit();
        return true;
    }

    private void abort() {
        Call sent = call;
        if (sent != null) {
            sent.cancel();
        }
    }

    private static String newKey() {
        byte[] key = new byte[16];
        RANDOM.nextBytes(key);
        return ByteString.of(key).base64();
    }
}
