package tallygate.core.internal.limit;

import java.time.Duration;
import java.util.Optional;
import tallygate.core.RouteLimit;

/** Grants the permits of a limit at even intervals, in the order in which they are asked for. Thread-safe. */
final class RateLimiter {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final RouteLimit limit;
    private final long interval;
    private boolean begun;
    private long next;

    RateLimiter(RouteLimit limit) {
        this.limit = limit;
        this.interval = (MINUTE + limit.requestsPerMinute() - 1) / limit.requestsPerMinute();
    }

    RouteLimit limit() {
        return limit;
    }

    /**
     * Reserves the next permit.
     *
     * @param now on a monotonic clock
     * @return how long to wait for the permit; empty if that is {@code atMost} or longer, and then none is reserved
     */
    synchronized Optional<Duration> acquire(long now, Duration atMost) {
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
