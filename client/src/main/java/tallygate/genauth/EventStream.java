package tallygate.genauth;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import okio.ByteString;
import okio.Utf8;
import org.jspecify.annotations.Nullable;
import tallygate.core.RetryPolicy;
import tallygate.core.error.TallygateException;
import tallygate.core.provider.Backoff;
import tallygate.core.provider.Completions;
import tallygate.core.provider.ListenerQueue;
import tallygate.core.provider.Timing;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;
import tallygate.transport.spi.CallbackThreads;

/** One subscription, which reconnects until it ends. Thread-safe. */
final class EventStream implements EventSubscription {
    /** Bounds what is queued for a listener that blocks for days. */
    private static final int MAX_QUEUED_NOTICES = 100;

    private final WebSocketTransport transport;
    private final WebSocketRequest request;
    private final String eventCode;
    private final EventOptions options;
    private final RetryPolicy backoff;
    private final EventStreamFailures failures;
    private final LongSupplier nanoTime;
    private final Timing timing;
    private final Consumer<EventStream> onEnd;
    private final ListenerQueue<EventListener> queue;

    private State state = State.CONNECTING;
    private @Nullable WebSocketConnection connection;
    private @Nullable Future<?> underWay;
    private int attempts;
    private int consecutiveFailures;
    private final EventDemand demand;
    private int queuedNotices;

    /** @param onEnd called once, when nothing is left to close */
    EventStream(
            WebSocketTransport transport,
            WebSocketRequest request,
            String eventCode,
            EventListener listener,
            EventOptions options,
            EventStreamFailures failures,
            LongSupplier nanoTime,
            Timing timing,
            Consumer<EventStream> onEnd) {
        this.transport = transport;
        this.request = request;
        this.eventCode = eventCode;
        this.options = options;
        this.backoff = RetryPolicy.defaults()
                .with(policy -> policy.baseDelay(options.baseDelay()).maxDelay(options.maxDelay()));
        this.failures = failures;
        this.nanoTime = nanoTime;
        this.timing = timing;
        this.onEnd = onEnd;
        this.demand = new EventDemand(options);
        // Bounded by the requested events, and by MAX_QUEUED_NOTICES.
        this.queue = new ListenerQueue<>(listener, Integer.MAX_VALUE, Duration.ZERO, "tallygate-events");
    }

    @Override
    public String eventCode() {
        return eventCode;
    }

    @Override
    public synchronized State state() {
        return state;
    }

    @Override
    public void close() {
        WebSocketConnection open;
        Future<?> waiting;
        synchronized (this) {
            if (isOver()) {
                return;
            }
            state = State.CLOSED;
            open = connection;
            waiting = underWay;
        }
        onEnd.accept(this);
        if (waiting != null) {
            waiting.cancel(true);
        }
        if (open != null) {
            open.close();
        }
    }

    void connect() {
        Link link = new Link();
        CompletableFuture<WebSocketConnection> connecting;
        synchronized (this) {
            if (isOver()) {
                return;
            }
            state = State.CONNECTING;
            attempts++;
            connecting = transport.connect(request, link);
            underWay = connecting;
        }
        CompletableFuture<?> unused = connecting.whenComplete((opened, failure) -> {
            if (failure == null) {
                link.opened(opened);
            } else {
                link.ended(failures.of(Completions.unwrap(failure), attempts()));
            }
        });
    }

    @Override
    public String toString() {
        return "EventSubscription[" + eventCode + ", " + state() + "]";
    }

    private synchronized int attempts() {
        return attempts;
    }

    private boolean isOver() {
        return state == State.FAILED || state == State.CLOSED;
    }

    private synchronized void received(String text) {
        if (!isOver()) {
            long bytes = Utf8.size(text);
            demand.received(bytes);
            queue.add(listener -> {
                try {
                    if (state() != State.CLOSED) {
                        listener.event(new EventMessage(eventCode, text));
                    }
                } finally {
                    eventDone(bytes);
                }
            });
            requestEvents();
        }
    }

    private synchronized void eventDone(long bytes) {
        demand.done(bytes);
        requestEvents();
    }

    private void requestEvents() {
        int more = connection == null ? 0 : demand.next();
        if (connection != null && more > 0) {
            connection.request(more);
        }
    }

    private synchronized void notifyListener(Consumer<EventListener> notice) {
        if (queuedNotices == MAX_QUEUED_NOTICES) {
            return;
        }
        queuedNotices++;
        queue.add(listener -> {
            synchronized (this) {
                queuedNotices--;
            }
            if (state() != State.CLOSED) {
                notice.accept(listener);
            }
        });
    }

    private void fail(TallygateException cause) {
        state = State.FAILED;
        // Not bounded: it is the last notice.
        queue.add(listener -> listener.failed(cause));
        onEnd.accept(this);
    }

    private void connectAfterDelay(TallygateException cause) {
        state = State.WAITING;
        consecutiveFailures++;
        Duration delay = Backoff.before(consecutiveFailures, false, backoff, timing.random(), null);
        notifyListener(listener -> listener.disconnected(cause, delay));
        CompletableFuture<Void> timer = timing.after(delay);
        underWay = timer;
        CompletableFuture<?> unused = timer.thenRunAsync(this::connect, CallbackThreads.EXECUTOR);
    }

    /** One attempt to connect, and the connection it opened. Its end may be reported before its opening is. */
    private final class Link implements WebSocketListener {
        private boolean ended;
        private long openedAt;

        void opened(WebSocketConnection opened) {
            synchronized (EventStream.this) {
                if (ended) {
                    return;
                }
                if (!isOver()) {
                    state = State.CONNECTED;
                    connection = opened;
                    openedAt = nanoTime.getAsLong();
                    notifyListener(EventListener::connected);
                    demand.connected();
                    requestEvents();
                    return;
                }
            }
            opened.close();
        }

        void ended(TallygateException cause) {
            synchronized (EventStream.this) {
                if (ended || isOver()) {
                    return;
                }
                ended = true;
                if (connection != null
                        && nanoTime.getAsLong() - openedAt >= options.maxDelay().toNanos()) {
                    consecutiveFailures = 0;
                }
                connection = null;
                if (EventStreamFailures.isFinal(cause)) {
                    fail(cause);
                } else {
                    connectAfterDelay(cause);
                }
            }
        }

        @Override
        public void text(String message) {
            received(message);
        }

        /** The vendor does not document that events are text. */
        @Override
        public void binary(ByteString message) {
            received(message.utf8());
        }

        @Override
        public void closed(int code) {
            ended(failures.closedByServer(code, attempts()));
        }

        @Override
        public void failed(IOException failure) {
            ended(failures.of(failure, attempts()));
        }
    }
}
