package tallygate.transport.jdk;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import tallygate.transport.spi.CallbackThreads;

/**
 * Requests of one client that wait for a stream: an HTTP/2 server allows so many at a time, and the client fails those beyond. When
 * an exchange ends, the first of them is sent again, so that thousands may wait without asking again and again. Thread-safe.
 */
final class StreamQueue {
    /** A stream may become free unnoticed, for example when the server changes its limit. */
    private static final Duration TICK = Duration.ofMillis(5);

    private static final int SENT_AT_A_TICK = 16;

    private final Duration tick;
    private final Queue<BooleanSupplier> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean ticking = new AtomicBoolean();

    StreamQueue() {
        this(TICK);
    }

    StreamQueue(Duration tick) {
        this.tick = tick;
    }

    /** @param send sends the request; false if its exchange has ended meanwhile, so that the next one can be sent */
    void add(BooleanSupplier send) {
        waiting.add(send);
        keepTicking();
    }

    /** Sends the first waiting request, because an exchange of the client has ended and its stream is free or soon will be. */
    void exchangeEnded() {
        if (!waiting.isEmpty()) {
            CallbackThreads.EXECUTOR.execute(this::sendOne);
        }
    }

    private void keepTicking() {
        if (!waiting.isEmpty() && ticking.compareAndSet(false, true)) {
            Future<?> unused = Deadlines.schedule(tick, () -> CallbackThreads.EXECUTOR.execute(this::tick));
        }
    }

    private void tick() {
        ticking.set(false);
        for (int sent = 0; sent < SENT_AT_A_TICK && sendOne(); sent++) {
            // Those that still find no stream come back behind the others.
        }
        keepTicking();
    }

    /** False if none waits. */
    private boolean sendOne() {
        for (BooleanSupplier send = waiting.poll(); send != null; send = waiting.poll()) {
            if (send.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
