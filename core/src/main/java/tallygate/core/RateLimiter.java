package tallygate.core;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Grants the permits of one {@link RouteLimit}. A client has one of its own for each limit, unless its builder is given others,
 * for example some that several processes share. Implementations are thread-safe.
 */
public interface RateLimiter {
    /**
     * Reserves the next permit, without blocking the caller: it may be a thread that must not wait.
     *
     * @param atMost how long the caller can wait for it
     * @return how long to wait for the permit; empty if that is {@code atMost} or longer, and then none is reserved. A call whose
     *     future fails is not sent. Cancelling it may leave the permit reserved
     */
    CompletableFuture<Optional<Duration>> acquire(Duration atMost);
}
