package tallygate.genauth;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import tallygate.client.internal.Timing;

/** A clock that pauses move, so that an hour of them takes no time; it begins where a monotonic clock may overflow. */
public final class VirtualTime implements Timing {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final DoubleSupplier random;

    /** Every pause is drawn as long as it can be, all but. */
    public VirtualTime() {
        this(() -> Math.nextDown(1.0));
    }

    public VirtualTime(DoubleSupplier random) {
        this.random = random;
    }

    public long nanoTime() {
        return nanos.get();
    }

    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** In their order. */
    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    public Duration paused() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void sleep(Duration pause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(pause);
        pass(pause);
    }

    @Override
    public CompletableFuture<Void> after(Duration pause) {
        pauses.add(pause);
        pass(pause);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public double random() {
        return random.getAsDouble();
    }
}
