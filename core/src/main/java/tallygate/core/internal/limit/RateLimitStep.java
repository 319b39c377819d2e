package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import tallygate.client.RouteLimit;
import tallygate.transport.TransportRequest;

/**
 * Sends no more requests than the limits allow: each waits for its turn, every attempt of a call anew. Of several limits
 * that cover an operation the first counts.
 */
final class LimitingExchange implements Exchange {
    private final Exchange next;
    private final List<Turns> limits;
    private final LongSupplier nanoTime;
    private final Pauses pauses;

    LimitingExchange(Exchange next, List<RouteLimit> limits, LongSupplier nanoTime, Timing timing) {
        this.next = next;
        this.limits = limits.stream().map(Turns::new).toList();
        this.nanoTime = nanoTime;
        this.pauses = new Pauses(timing);
    }

    @Override
    public ApiResponse send(Call call, TransportRequest request) throws IOException {
        Duration wait = takeTurn(call);
        if (!wait.isZero()) {
            pauses.sleep(wait);
        }
        return next.send(call, request);
    }

    @Override
    public CompletableFuture<ApiResponse> sendAsync(Call call, TransportRequest request) {
        try {
            Duration wait = takeTurn(call);
            return wait.isZero()
                    ? next.sendAsync(call, request)
                    : pauses.after(call, wait, () -> next.sendAsync(call, request));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Duration takeTurn(Call call) throws IOException {
        for (Turns turns : limits) {
            if (turns.limit().covers(call.operation())) {
                Duration remaining = call.remaining();
                return turns.take(nanoTime.getAsLong(), remaining)
                        .orElseThrow(() -> new NoTurnException(turns.limit(), remaining));
            }
        }
        return Duration.ZERO;
    }
}
