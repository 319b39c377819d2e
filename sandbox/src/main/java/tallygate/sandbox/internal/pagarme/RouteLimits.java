package tallygate.sandbox.internal.pagarme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import tallygate.sandbox.internal.http.Rejection;

/** Counts the accepted requests of each route within the last minute. */
final class RouteLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SandboxClock clock;
    private final Map<String, Deque<Instant>> accepted = new HashMap<>();
    private int limit = Integer.MAX_VALUE;

    RouteLimits(SandboxClock clock) {
        this.clock = clock;
    }

    void set(int requestsPerMinute) {
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException("A limit is at least 1 request a minute, not " + requestsPerMinute);
        }
        limit = requestsPerMinute;
        accepted.clear();
    }

    void count(String route) {
        if (limit == Integer.MAX_VALUE) {
            return;
        }
        Instant now = clock.now();
        Deque<Instant> recent = accepted.computeIfAbsent(route, first -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peekFirst().plus(MINUTE).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= limit) {
            throw new Rejection(429, "Too many requests.");
        }
        recent.addLast(now);
    }
}
