package tallygate.core.internal.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tallygate.core.RouteLimit;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallStep;
import tallygate.core.internal.call.Delays;
import tallygate.core.provider.Failure;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Timing;
import tallygate.transport.TransportRequest;

/**
 * Sends no more requests than the limits allow: every attempt of a call waits for a permit. Of several limits that cover
 * an operation the first counts.
 */
public final class RateLimitStep implements CallStep {
    private final List<RateLimiter> limiters;
    private final LongSupplier nanoTime;
    private final Delays delays;
    private final CallStep next;

    public RateLimitStep(List<RouteLimit> limits, LongSupplier nanoTime, Timing timing, CallStep next) {
        this.limiters = limits.stream().map(RateLimiter::new).toList();
        this.nanoTime = nanoTime;
        this.delays = new Delays(timing);
        this.next = next;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> send(Call<R> call, TransportRequest request) {
        return withPermit(
                call,
                wait -> wait.isZero()
                        ? next.send(call, request)
                        : delays.sleep(wait)
                                .<Outcome<R>>map(Outcome.Failed::new)
                                .orElseGet(() -> next.send(call, request)),
                Outcome.Failed::new);
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request) {
        return withPermit(
                call,
                wait -> wait.isZero()
                        ? next.sendAsync(call, request)
                        : delays.after(call, wait, () -> next.sendAsync(call, request)),
                failure -> CompletableFuture.completedFuture(new Outcome.Failed<>(failure)));
    }

    private <T> T withPermit(Call<?> call, Function<Duration, T> permitted, Function<Failure, T> refused) {
        for (RateLimiter limiter : limiters) {
            if (limiter.limit().covers(call.operation())) {
                Duration remaining = call.remaining();
                if (remaining.isZero()) {
                    return refused.apply(call.pastDeadline());
                }
                Optional<Duration> wait = limiter.acquire(nanoTime.getAsLong(), remaining);
                return wait.isPresent()
                        ? permitted.apply(wait.get())
                        : refused.apply(new Failure.NoPermit(limiter.limit(), remaining));
            }
        }
        return permitted.apply(Duration.ZERO);
    }
}
