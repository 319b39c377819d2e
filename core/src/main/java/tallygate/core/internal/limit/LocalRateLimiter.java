package tallygate.core.internal.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import tallygate.core.RateLimiter;
import tallygate.core.RouteLimit;

/** Grants the permits of a limit at even intervals, in the order of the calls. Thread-safe. */
public final class LocalRateLimiter implements RateLimiter {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final long interval;
    private boolean begun;
    private long next;

    /** @param nanoTime a monotonic clock */
    public LocalRateLimiter(RouteLimit limit, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.interval = (MINUTE + limit.requestsPerMinute() - 1) / limit.requestsPerMinute();
    }

    @Override
    public CompletableFuture<Optional<Duration>> acquire(Duration atMost) {
        return CompletableFuture.completedFuture(reserve(nanoTime.getAsLong(), atMost));
    }

    private synchronized Optional<Duration> reserve(long now, Duration atMost) {
        long permit = begun && next - now > 0 ? next : now;
        Duration wait = Duration.ofNanos(permit - now);
        if (wait.compareTo(atMost) >= 0) {
            return Optional.empty();
        }
        begun = true;
        next = permit + interval;
        return Optional.of(wait);
    }
}
