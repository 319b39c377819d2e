package tallygate.core.internal.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallStep;
import tallygate.core.internal.call.Delays;
import tallygate.core.internal.call.Pending;
import tallygate.core.internal.observe.CallEvents;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Timing;
import tallygate.transport.TransportRequest;

/**
 * Sends no more requests than the limits allow: every attempt of a call waits for a permit. If several limits cover an
 * operation, the first one applies.
 */
public final class RateLimitStep implements CallStep {
    private final List<LimitedRoute> routes;
    private final Delays delays;
    private final CallEvents events;
    private final CallStep next;

    public RateLimitStep(List<LimitedRoute> routes, Timing timing, CallEvents events, CallStep next) {
        this.routes = routes;
        this.delays = new Delays(timing);
        this.events = events;
        this.next = next;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> send(Call<R> call, TransportRequest request) {
        LimitedRoute route = routeOf(call);
        if (route == null) {
            return next.send(call, request);
        }
        Permit permit = permit(call, route).await();
        report(call, permit);
        Optional<ExchangeFailure> failure = permit.delay.isZero() ? permit.refused : delays.sleep(permit.delay);
        return failure.<Outcome<R>>map(Outcome.Failed::new).orElseGet(() -> next.send(call, request));
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request) {
        LimitedRoute route = routeOf(call);
        return route == null
                ? next.sendAsync(call, request)
                : permit(call, route).awaitAsync().thenCompose(permit -> sendAsyncWith(call, request, permit));
    }

    private <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsyncWith(
            Call<R> call, TransportRequest request, Permit permit) {
        report(call, permit);
        if (permit.refused.isPresent()) {
            return CompletableFuture.completedFuture(new Outcome.Failed<>(permit.refused.get()));
        }
        return permit.delay.isZero()
                ? next.sendAsync(call, request)
                : delays.after(call, permit.delay, () -> next.sendAsync(call, request));
    }

    private void report(Call<?> call, Permit permit) {
        if (!permit.delay.isZero()) {
            events.permitAwaited(call, permit.delay);
        }
    }

    private static Pending<Permit> permit(Call<?> call, LimitedRoute route) {
        return new Pending<>(call, acquire(call, route), "a permit of the rate limit", Permit::refused);
    }

    private static CompletableFuture<Permit> acquire(Call<?> call, LimitedRoute route) {
        Duration remaining = call.remaining();
        if (remaining.isZero()) {
            return CompletableFuture.completedFuture(Permit.refused(call.pastDeadline()));
        }
        try {
            return route.limiter().acquire(remaining).thenApply(wait -> wait.map(Permit::after)
                    .orElseGet(() -> Permit.refused(new ExchangeFailure.NoPermit(route.limit(), remaining))));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private @Nullable LimitedRoute routeOf(Call<?> call) {
        for (LimitedRoute route : routes) {
            if (route.limit().covers(call.operation())) {
                return route;
            }
        }
        return null;
    }

    private record Permit(Duration delay, Optional<ExchangeFailure> refused) {
        static Permit after(Duration delay) {
            return new Permit(delay, Optional.empty());
        }

        static Permit refused(ExchangeFailure failure) {
            return new Permit(Duration.ZERO, Optional.of(failure));
        }
    }
}
