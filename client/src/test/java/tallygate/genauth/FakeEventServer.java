package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRefusedException;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;

/** An event server without sockets: the test takes each attempt to connect and decides its result. */
final class FakeEventServer implements HttpTransport, WebSocketTransport {
    private final BlockingQueue<Attempt> attempts = new LinkedBlockingQueue<>();

    @Override
    public CompletableFuture<WebSocketConnection> connect(WebSocketRequest request, WebSocketListener listener) {
        Attempt attempt = new Attempt(request, listener);
        attempts.add(attempt);
        return attempt.connecting;
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        throw new AssertionError("Events need no exchange.");
    }

    /** The next attempt to connect. */
    Attempt next() throws InterruptedException {
        Attempt next = attempts.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("the next attempt to connect").isNotNull();
        return next;
    }

    void assertNoFurtherAttempt() throws InterruptedException {
        assertThat(attempts.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    /** An attempt to connect, and its connection once the test has opened it. */
    static final class Attempt implements WebSocketConnection {
        final WebSocketRequest request;
        final WebSocketListener listener;
        final CompletableFuture<WebSocketConnection> connecting = new CompletableFuture<>();
        final AtomicLong wanted = new AtomicLong();
        final AtomicInteger closings = new AtomicInteger();

        private Attempt(WebSocketRequest request, WebSocketListener listener) {
            this.request = request;
            this.listener = listener;
        }

        /** Opens the connection as soon as the subscription waits for it. */
        Attempt open() {
            while (connecting.getNumberOfDependents() == 0) {
                Thread.onSpinWait();
            }
            connecting.complete(this);
            return this;
        }

        void refuse(int status) {
            connecting.completeExceptionally(new WebSocketRefusedException(status, "subscribe: refused."));
        }

        void text(String message) {
            assertThat(wanted.decrementAndGet()).as("messages requested").isNotNegative();
            listener.text(message);
        }

        void lose() {
            listener.failed(failure(Reason.CONNECTION_LOST));
        }

        static IOException failure(Reason reason) {
            return new ExchangeException(reason, "subscribe: of the test.", null);
        }

        @Override
        public void request(long messages) {
            assertThat(messages).isPositive();
            wanted.addAndGet(messages);
        }

        @Override
        public void close() {
            closings.incrementAndGet();
        }
    }
}
