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
import tallygate.transport.spi.CallbackThreads;
import tallygate.transport.spi.Heartbeat;
import tallygate.transport.spi.InFlight;
import tallygate.transport.spi.MessageDemand;
import tallygate.transport.spi.TransportLifecycle;
import tallygate.transport.spi.WebSocketCalls;

/**
 * One WebSocket from its handshake to its end. The JDK calls it on its selector thread, where nothing may block, once for
 * each frame that was requested. The JDK does not report an end of the connection that arrives before the next frame is
 * requested; the heartbeat notices it.
 */
final class JdkWebSocket implements WebSocketConnection, WebSocket.Listener, InFlight {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
    private static final int TOO_LARGE = 1009;
    /** The JDK's code for a connection that ended without a close frame. */
    private static final int ABNORMAL_CLOSURE = 1006;

    private final WebSocketRequest request;
    private final JdkExceptionMapper exceptions;
    private final TransportLifecycle lifecycle;
    private final WebSocketCalls calls;
    private final MessageDemand demand = new MessageDemand();
    private final Heartbeat heartbeat = new Heartbeat();
    private final StringBuilder text = new StringBuilder();
    private final Buffer binary = new Buffer();
    private long messageBytes;

    private volatile @Nullable WebSocket socket;
    private volatile @Nullable Future<?> timer;
    private volatile boolean closing;
    private boolean reading;

    JdkWebSocket(
            WebSocketRequest request,
            WebSocketListener listener,
            JdkExceptionMapper exceptions,
            TransportLifecycle lifecycle) {
        this.request = request;
        this.exceptions = exceptions;
        this.lifecycle = lifecycle;
        this.calls = new WebSocketCalls(listener, CallbackThreads.EXECUTOR);
    }

    /** Sets the WebSocket; called before messages can be requested. */
    void opened(WebSocket opened) {
        socket = opened;
        scheduleBeat(opened);
        if (lifecycle.register(this) && calls.hasEnded()) {
            // It may have ended before it was registered.
            lifecycle.remove(this);
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
        Future<?> unused = Deadlines.schedule(CLOSE_TIMEOUT, open::abort);
    }

    @Override
    public void transportClosed() {
        fail(exceptions.transportClosed());
    }

    @Override
    public void onOpen(WebSocket opened) {
        // The default would request the first message.
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
                heartbeat.partOfMessage();
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
                heartbeat.partOfMessage();
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
        if (code == ABNORMAL_CLOSURE) {
            fail(exceptions.webSocketLost());
        } else {
            end(listener -> listener.closed(code));
        }
        // The JDK sends its own close frame and closes the connection.
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        fail(exceptions.ofWebSocket(failure));
    }

    private @Nullable CompletionStage<?> control(WebSocket from) {
        heartbeat.received();
        from.request(1);
        return null;
    }

    /** Returns whether the bytes belong to a message that is wanted and within its limit. */
    private boolean accept(WebSocket from, long bytes) {
        heartbeat.received();
        messageBytes += bytes;
        if (closing) {
            messageBytes = 0;
            from.request(1);
            return false;
        }
        if (messageBytes > request.maxMessageBytes()) {
            // The close frame goes out first: ending the connection would cut it off.
            from.sendClose(TOO_LARGE, "")
                    .whenComplete(
                            (sent, failure) -> fail(exceptions.webSocketMessageTooLarge(request.maxMessageBytes())));
            return false;
        }
        return true;
    }

    /** Queues a call of the listener. At most the requested messages are queued, so the next can be read at once. */
    private void deliver(Consumer<WebSocketListener> call) {
        messageBytes = 0;
        calls.message(call);
        synchronized (this) {
            reading = false;
            heartbeat.reading(false);
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
            heartbeat.reading(true);
        }
        open.request(1);
    }

    private void beat(WebSocket open) {
        if (!heartbeat.beat()) {
            fail(
                    heartbeat.messageIsOverdue()
                            ? exceptions.webSocketMessageOverdue(request.heartbeat())
                            : exceptions.webSocketSilent(request.heartbeat()));
            return;
        }
        open.sendPing(ByteBuffer.allocate(0)).whenComplete((sent, failure) -> {
            // Any other failure means that the previous ping has not been sent yet.
            if (failure instanceof IOException) {
                fail(exceptions.ofWebSocket(failure));
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
        lifecycle.remove(this);
    }
}
