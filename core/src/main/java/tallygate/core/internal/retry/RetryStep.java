package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tallygate.transport.TransportRequest;

/** Sends again what failed, where that may help and cannot do anything twice. */
final class RetryingExchange implements Exchange {
    private final Exchange next;
    private final Failures failures;
    private final Timing timing;
    private final Pauses pauses;
    private final CallEvents events;
    private final RetryBudget budget = new RetryBudget();

    RetryingExchange(Exchange next, Failures failures, Timing timing, CallEvents events) {
        this.next = next;
        this.failures = failures;
        this.timing = timing;
        this.pauses = new Pauses(timing);
        this.events = events;
    }

    @Override
    public ApiResponse send(Call call, TransportRequest request) throws IOException {
        Retries retries = new Retries(call, budget, failures, timing);
        while (true) {
            Attempt attempt = retries.judge(attempt(call, request));
            Optional<Duration> pause = retries.after(attempt);
            if (pause.isEmpty()) {
                return attempt.result();
            }
            events.retryScheduled(call, pause.get());
            pauses.sleep(pause.get());
        }
    }

    @Override
    public CompletableFuture<ApiResponse> sendAsync(Call call, TransportRequest request) {
        return sendAsync(call, request, new Retries(call, budget, failures, timing));
    }

    private CompletableFuture<ApiResponse> sendAsync(Call call, TransportRequest request, Retries retries) {
        return next.sendAsync(call, request)
                .handle(RetryingExchange::attempt)
                .thenApply(retries::judge)
                .thenCompose(attempt -> goOn(call, request, retries, attempt));
    }

    private CompletableFuture<ApiResponse> goOn(Call call, TransportRequest request, Retries retries, Attempt attempt) {
        Optional<Duration> pause = retries.after(attempt);
        if (pause.isEmpty()) {
            return end(attempt);
        }
        events.retryScheduled(call, pause.get());
        return pauses.after(call, pause.get(), () -> sendAsync(call, request, retries));
    }

    private static CompletableFuture<ApiResponse> end(Attempt attempt) {
        try {
            return CompletableFuture.completedFuture(attempt.result());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Attempt attempt(@Nullable ApiResponse response, @Nullable Throwable failure) {
        if (response != null) {
            return Attempt.answered(response);
        }
        if (Failures.unwrap(Objects.requireNonNull(failure)) instanceof IOException exchangeFailed) {
            return Attempt.failed(exchangeFailed);
        }
        throw new CompletionException(failure);
    }

    private Attempt attempt(Call call, TransportRequest request) {
        try {
            return Attempt.answered(next.send(call, request));
        } catch (IOException e) {
            return Attempt.failed(e);
        }
    }
}
