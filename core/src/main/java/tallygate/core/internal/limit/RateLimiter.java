package tallygate.client.internal;

import java.time.Duration;
import java.util.Optional;
import tallygate.client.RouteLimit;

/** Hands out the turns of a limit at even distances, in the order in which they are asked for. Thread-safe. */
final class Turns {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final RouteLimit limit;
    private final long distance;
    private boolean begun;
    private long next;

    Turns(RouteLimit limit) {
        this.limit = limit;
        this.distance = (MINUTE + limit.requestsPerMinute() - 1) / limit.requestsPerMinute();
    }

    RouteLimit limit() {
        return limit;
    }

    /**
     * Takes the next turn.
     *
     * @param now on a monotonic clock
     * @return how long the turn is away; empty if that is as long as {@code atMost} or longer, and then none is taken
     */
    synchronized Optional<Duration> take(long now, Duration atMost) {
        long turn = begun && next - now > 0 ? next : now;
        Duration wait = Duration.ofNanos(turn - now);
        if (wait.compareTo(atMost) >= 0) {
            return Optional.empty();
        }
        begun = true;
        next = turn + distance;
        return Optional.of(wait);
    }
}
