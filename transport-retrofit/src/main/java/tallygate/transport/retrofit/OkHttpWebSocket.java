package tallygate.transport.retrofit;

import java.io.IOException;
import java.time.Duration;
import okio.ByteString;
import okio.Okio;
import okio.Socket;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.spi.ExchangeFailures;
import tallygate.transport.spi.Heartbeat;
import tallygate.transport.spi.InFlight;
import tallygate.transport.spi.MessageDemand;
import tallygate.transport.spi.TransportLifecycle;
import tallygate.transport.spi.WebSocketCalls;

/** One WebSocket from its upgrade to its end. A thread of its own reads, and only while messages are requested. */
final class OkHttpWebSocket implements WebSocketConnection, FrameReader.Control, InFlight {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
    private static final int NORMAL = 1000;
    private static final int TOO_LARGE = 1009;

    private final WebSocketRequest request;
    private final Socket socket;
    private final CallThreads threads;
    private final TransportLifecycle lifecycle;
    private final ExchangeFailures failures;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final WebSocketCalls calls;
    private final MessageDemand demand = new MessageDemand();
    private final Heartbeat heartbeat = new Heartbeat();
    private @Nullable Deadline timer;

    OkHttpWebSocket(
            WebSocketRequest request,
            WebSocketListener listener,
            Socket socket,
            CallThreads threads,
            TransportLifecycle lifecycle) {
        this.request = request;
        this.socket = socket;
        this.threads = threads;
        this.lifecycle = lifecycle;
        this.failures = new ExchangeFailures(request.handshake());
        this.reader = new FrameReader(Okio.buffer(socket.getSource()), request.maxMessageBytes(), failures, this);
        this.writer = new FrameWriter(socket.getSink());
        this.calls = new WebSocketCalls(listener, threads);
    }

    @Override
    public void request(long messages) {
        demand.add(messages);
    }

    @Override
    public void close() {
        if (calls.silence()) {
            release();
            demand.addUnlimited();
            new Deadline(CLOSE_TIMEOUT, () -> threads.execute(socket::cancel)).enter();
            threads.execute(() -> {
                try {
                    writer.close(NORMAL);
                } catch (IOException e) {
                    // The connection has ended already.
                    socket.cancel();
                }
            });
        }
    }

    @Override
    public void transportClosed() {
        fail(failures.transportClosed());
    }

    /** Reads until the connection has ended; the caller closes its streams. */
    void run() {
        scheduleBeat();
        try {
            while (readNext()) {
                // Until the close frame.
            }
        } catch (ExchangeException e) {
            sendTooLarge(e.reason());
            fail(e);
        } catch (IOException e) {
            fail(failures.webSocketLost(OkHttpExceptionMapper.withoutText(e)));
        } catch (InterruptedException e) {
            // These threads are interrupted to end them.
            Thread.currentThread().interrupt();
            fail(failures.webSocketLost(null));
        } catch (RuntimeException | Error e) {
            // The listener must be notified of the end, whatever ended this thread.
            fail(failures.webSocketLost(OkHttpExceptionMapper.withoutText(e)));
            throw e;
        } finally {
            socket.cancel();
        }
    }

    @Override
    public void received() {
        heartbeat.received();
    }

    @Override
    public void partOfMessage() {
        heartbeat.partOfMessage();
    }

    @Override
    public void ping(ByteString payload) throws IOException {
        writer.pong(payload);
    }

    /** Reads a message, and returns whether another may follow. */
    private boolean readNext() throws IOException, InterruptedException {
        demand.awaitOne();
        heartbeat.reading(true);
        FrameReader.Message message = reader.next();
        heartbeat.reading(false);
        if (message.opcode() != Opcode.CLOSE) {
            calls.message(message::deliverTo);
            return true;
        }
        if (calls.end(listener -> listener.closed(message.closeCode()))) {
            release();
            writer.closeLike(message.bytes());
        }
        return false;
    }

    /** Sends a close frame as best effort: the server may still be sending and not reading. */
    private void sendTooLarge(ExchangeException.Reason reason) {
        if (reason == ExchangeException.Reason.RESPONSE_TOO_LARGE) {
            try {
                writer.close(TOO_LARGE);
            } catch (IOException e) {
                // The listener is notified of the failure in any case.
            }
        }
    }

    private void beat() {
        if (!heartbeat.beat()) {
            fail(
                    heartbeat.messageIsOverdue()
                            ? failures.webSocketMessageOverdue(request.heartbeat())
                            : failures.webSocketSilent(request.heartbeat()));
            return;
        }
        scheduleBeat();
        try {
            writer.ping();
        } catch (IOException e) {
            fail(failures.webSocketLost(OkHttpExceptionMapper.withoutText(e)));
        }
    }

    private synchronized void scheduleBeat() {
        if (!calls.hasEnded()) {
            timer = new Deadline(request.heartbeat(), () -> threads.execute(this::beat));
            timer.enter();
        }
    }

    private void fail(IOException failure) {
        if (calls.end(listener -> listener.failed(failure))) {
            release();
            socket.cancel();
            // Wakes the reading thread, so that it ends.
            demand.addUnlimited();
        }
    }

    private synchronized void release() {
        if (timer != null) {
            timer.exit();
        }
        lifecycle.remove(this);
    }
}
