package tallygate.core;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Grants the permits of one {@link RouteLimit}. A client has its own limiter for each limit, unless its builder sets others,
 * for example shared by several processes. Implementations are thread-safe.
 *
 * <p>{@code docs/operations.md} describes limits that several processes share:
 *
 * <pre>{@code
 * builder.rateLimiters(SharedRateLimits.in(dataSource, "genauth-pool-1"));
 * }</pre>
 */
public interface RateLimiter {
    /**
     * Reserves the next permit. Must not block, because the calling thread may be one that must not wait.
     *
     * @param atMost how long the caller can wait for the permit
     * @return how long to wait for the permit; empty if that is {@code atMost} or longer, and then none is reserved. A call
     *     whose future fails is not sent. Cancelling the future may leave the permit reserved
     */
    CompletableFuture<Optional<Duration>> acquire(Duration atMost);
}
