package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tallygate.client.EventListener;
import tallygate.client.EventMessage;
import tallygate.client.EventOptions;
import tallygate.client.EventSubscription;
import tallygate.client.RetryPolicy;
import tallygate.client.TallygateException;
import tallygate.transport.WebSocketConnection;
import tallygate.transport.WebSocketListener;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.WebSocketTransport;

/**
 * One subscription over as many connections as it takes. What waits for the listener and what the connection was asked for
 * are never more than the capacity together, so nothing is read that has no place.
 */
final class Subscription implements EventSubscription {
    /** A listener that blocks for days is spared the rest of what happened meanwhile. */
    private static final int MOST_NOTICES = 100;

    private final WebSocketTransport transport;
    private final WebSocketRequest request;
    private final String eventCode;
    private final EventOptions options;
    private final RetryPolicy pauses;
    private final SubscriptionFailures failures;
    private final LongSupplier nanoTime;
    private final Timing timing;
    private final Consumer<Subscription> onEnd;
    private final ListenerQueue<EventListener> queue;

    private State state = State.CONNECTING;
    private @Nullable WebSocketConnection connection;
    private @Nullable Future<?> underWay;
    private int attempts;
    private int failuresInARow;
    private int waitingEvents;
    private int waitingNotices;

    /** @param onEnd called once, when nothing is left to close */
    Subscription(
            WebSocketTransport transport,
            WebSocketRequest request,
            String eventCode,
            EventListener listener,
            EventOptions options,
            SubscriptionFailures failures,
            LongSupplier nanoTime,
            Timing timing,
            Consumer<Subscription> onEnd) {
        this.transport = transport;
        this.request = request;
        this.eventCode = eventCode;
        this.options = options;
        this.pauses = RetryPolicy.defaults()
                .with(policy -> policy.baseDelay(options.baseDelay()).maxDelay(options.maxDelay()));
        this.failures = failures;
        this.nanoTime = nanoTime;
        this.timing = timing;
        this.onEnd = onEnd;
        // Bounded by what the connection is asked for, and by MOST_NOTICES.
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
                link.ended(failures.of(Failures.unwrap(failure), attempts()));
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
            waitingEvents++;
            queue.add(listener -> {
                try {
                    if (state() != State.CLOSED) {
                        listener.event(new EventMessage(eventCode, text));
                    }
                } finally {
                    eventDone();
                }
            });
        }
    }

    private synchronized void eventDone() {
        waitingEvents--;
        if (connection != null) {
            connection.request(1);
        }
    }

    private synchronized void tell(Consumer<EventListener> notice) {
        if (waitingNotices == MOST_NOTICES) {
            return;
        }
        waitingNotices++;
        queue.add(listener -> {
            synchronized (this) {
                waitingNotices--;
            }
            if (state() != State.CLOSED) {
                notice.accept(listener);
            }
        });
    }

    private void fail(TallygateException cause) {
        state = State.FAILED;
        // Beside the bound: nothing follows it.
        queue.add(listener -> listener.failed(cause));
        onEnd.accept(this);
    }

    private void connectAfterPause(TallygateException cause) {
        state = State.WAITING;
        failuresInARow++;
        Duration pause = Backoff.before(failuresInARow, false, pauses, timing.random(), null);
        tell(listener -> listener.disconnected(cause, pause));
        CompletableFuture<Void> timer = timing.after(pause);
        underWay = timer;
        CompletableFuture<?> unused = timer.thenRunAsync(this::connect);
    }

    /** One attempt to connect, and the connection that came of it. Its end may be told before it is known to be open. */
    private final class Link implements WebSocketListener {
        private boolean ended;
        private long openedAt;

        void opened(WebSocketConnection opened) {
            synchronized (Subscription.this) {
                if (ended) {
                    return;
                }
                if (!isOver()) {
                    state = State.CONNECTED;
                    connection = opened;
                    openedAt = nanoTime.getAsLong();
                    tell(EventListener::connected);
                    int free = options.queueCapacity() - waitingEvents;
                    if (free > 0) {
                        opened.request(free);
                    }
                    return;
                }
            }
            opened.close();
        }

        void ended(TallygateException cause) {
            synchronized (Subscription.this) {
                if (ended || isOver()) {
                    return;
                }
                ended = true;
                if (connection != null
                        && nanoTime.getAsLong() - openedAt >= options.maxDelay().toNanos()) {
                    failuresInARow = 0;
                }
                connection = null;
                if (SubscriptionFailures.isFinal(cause)) {
                    fail(cause);
                } else {
                    connectAfterPause(cause);
                }
            }
        }

        @Override
        public void text(String message) {
            received(message);
        }

        /** Nobody documents that events are text. */
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
