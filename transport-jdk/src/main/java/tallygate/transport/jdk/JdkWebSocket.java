package tallygate.transport.jdk;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import okio.Buffer;
import okio.ByteString;
import okio.Utf8;
import org.jspecify.annotations.Nullable;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.spi.Heartbeat;
import tallygate.transport.spi.MessageDemand;
import tallygate.transport.spi.WebSocketCalls;

/**
 * One WebSocket from its handshake to its end. The JDK calls it on the thread that moves the bytes of all connections, where
 * nothing may block, one frame for each that was asked for. It forgets the end of a connection that comes before the next one
 * is asked for; the heartbeat notices it.
 */
final class JdkWebSocket implements WebSocketConnection, WebSocket.Listener {
    private static final Duration GOODBYE = Duration.ofSeconds(1);
    private static final int TOO_LARGE = 1009;
    /** What the JDK says where the connection ended without a goodbye. */
    private static final int NO_GOODBYE = 1006;

    private final WebSocketRequest request;
    private final JdkExceptionMapper failures;
    private final Runnable onEnd;
    private final WebSocketCalls calls;
    private final MessageDemand demand = new MessageDemand();
    private final Heartbeat heartbeat = new Heartbeat();
    private final StringBuilder text = new StringBuilder();
    private final Buffer binary = new Buffer();
    private long messageBytes;

    private volatile @Nullable WebSocket socket;
    private volatile @Nullable Future<?> timer;
    private volatile boolean doomed;
    private volatile boolean closing;
    private boolean reading;

    /** @param onEnd called once, when an open connection has ended */
    JdkWebSocket(WebSocketRequest request, WebSocketListener listener, JdkExceptionMapper failures, Runnable onEnd) {
        this.request = request;
        this.failures = failures;
        this.onEnd = onEnd;
        this.calls = new WebSocketCalls(listener, CallbackThreads.EXECUTOR);
    }

    /** Before anybody can ask for messages. */
    void opened(WebSocket opened) {
        socket = opened;
        scheduleBeat(opened);
        if (doomed) {
            transportClosed();
        }
    }

    @Override
    public void request(long messages) {
        demand.add(messages);
        readNext();
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (!calls.silence() || open == null) {
            return;
        }
        release();
        closing = true;
        demand.addUnlimited();
        open.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((sent, failure) -> readNext());
        Future<?> unused = Deadlines.schedule(GOODBYE, open::abort);
    }

    /** Whether it is open by now, or will be soon. */
    void transportClosed() {
        doomed = true;
        if (socket != null) {
            fail(failures.transportClosed());
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        // The default would ask for the first message.
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (accept(from, Utf8.size(part.toString()))) {
            text.append(part);
            if (last) {
                String message = text.toString();
                text.setLength(0);
                deliver(listener -> listener.text(message));
            } else {
                from.request(1);
            }
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        if (accept(from, part.remaining())) {
            binary.write(ByteString.of(part));
            if (last) {
                ByteString message = binary.readByteString();
                deliver(listener -> listener.binary(message));
            } else {
                from.request(1);
            }
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        return control(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        return control(from);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        if (code == NO_GOODBYE) {
            fail(failures.webSocketLost());
        } else {
            end(listener -> listener.closed(code));
        }
        // The JDK answers, and closes the connection.
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        fail(failures.ofWebSocket(failure));
    }

    private @Nullable CompletionStage<?> control(WebSocket from) {
        heartbeat.heard();
        from.request(1);
        return null;
    }

    /** Whether the message may go on. */
    private boolean accept(WebSocket from, long bytes) {
        heartbeat.heard();
        messageBytes += bytes;
        if (closing) {
            messageBytes = 0;
            from.request(1);
            return false;
        }
        if (messageBytes > request.maxMessageBytes()) {
            // Told before it is ended, which would cut the telling off.
            from.sendClose(TOO_LARGE, "")
                    .whenComplete(
                            (sent, failure) -> fail(failures.webSocketMessageTooLarge(request.maxMessageBytes())));
            return false;
        }
        return true;
    }

    /** No more wait for the listener than were asked for, so the next can be read at once. */
    private void deliver(Consumer<WebSocketListener> call) {
        messageBytes = 0;
        calls.message(call);
        synchronized (this) {
            reading = false;
            heartbeat.listening(false);
        }
        readNext();
    }

    private void readNext() {
        WebSocket open = socket;
        synchronized (this) {
            if (open == null || reading || !demand.take()) {
                return;
            }
            reading = true;
            heartbeat.listening(true);
        }
        open.request(1);
    }

    private void beat(WebSocket open) {
        if (!heartbeat.beat()) {
            fail(failures.webSocketSilent(request.heartbeat()));
            return;
        }
        open.sendPing(ByteBuffer.allocate(0)).whenComplete((sent, failure) -> {
            // Any other failure says that the ping before is not sent yet.
            if (failure instanceof IOException) {
                fail(failures.ofWebSocket(failure));
            }
        });
        scheduleBeat(open);
    }

    private void scheduleBeat(WebSocket open) {
        Future<?> next = Deadlines.schedule(request.heartbeat(), () -> beat(open));
        timer = next;
        if (calls.hasEnded()) {
            next.cancel(false);
        }
    }

    private void fail(IOException failure) {
        end(listener -> listener.failed(failure));
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    private void end(Consumer<WebSocketListener> call) {
        if (calls.end(call)) {
            release();
        }
    }

    private void release() {
        Future<?> scheduled = timer;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
        onEnd.run();
    }
}
