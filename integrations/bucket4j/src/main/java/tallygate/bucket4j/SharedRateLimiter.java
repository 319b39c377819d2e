package tallygate.bucket4j;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import tallygate.core.RateLimiter;
import tallygate.transport.spi.CallbackThreads;

/** Grants the permits of one limit at even intervals: a bucket that holds one and fills within the interval. */
final class SharedRateLimiter implements RateLimiter {
    private final BucketProxy bucket;

    SharedRateLimiter(ProxyManager<String> buckets, String key, int requestsPerMinute) {
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
                .build();
        bucket = buckets.builder().build(key, () -> configuration);
    }

    @Override
    public CompletableFuture<Optional<Duration>> acquire(Duration atMost) {
        return CompletableFuture.supplyAsync(() -> reserve(atMost), CallbackThreads.EXECUTOR);
    }

    /** Reserves a permit, and leaves the waiting to the caller. */
    private Optional<Duration> reserve(Duration atMost) {
        AtomicLong wait = new AtomicLong();
        boolean reserved = bucket.asBlocking().tryConsumeUninterruptibly(1, atMost.toNanos(), wait::set);
        return reserved ? Optional.of(Duration.ofNanos(wait.get())) : Optional.empty();
    }
}
