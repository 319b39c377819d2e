package tallygate.core.internal.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tallygate.core.RetryPolicy;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.RetryDecision;
import tallygate.core.provider.Backoff;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Timing;

/** Decides after each failed attempt of one call whether there is another, and after which delay. */
final class RetryState {
    private final Call<?> call;
    private final RetryBudget budget;
    private final BiFunction<Call<?>, ExchangeFailure, TallygateException> exceptions;
    private final Timing timing;
    private int attempts;
    private int lastCost;

    /** @param exceptions creates the exception of a failure that is followed by a retry */
    RetryState(
            Call<?> call,
            RetryBudget budget,
            BiFunction<Call<?>, ExchangeFailure, TallygateException> exceptions,
            Timing timing) {
        this.call = call;
        this.budget = budget;
        this.exceptions = exceptions;
        this.timing = timing;
    }

    /**
     * Returns the delay before the next attempt, empty if this was the last.
     *
     * @param failure of the attempt, null after a success
     */
    Optional<Duration> nextDelay(@Nullable ExchangeFailure failure) {
        attempts++;
        if (failure == null) {
            budget.succeeded(lastCost);
            return Optional.empty();
        }
        RetryDecision decision = RetryDecision.forOutcome(failure, call);
        boolean throttled = decision == RetryDecision.THROTTLED;
        Duration retryAfter = retryAfter(failure);
        Duration delay = Backoff.before(attempts, throttled, call.retryPolicy(), timing.random(), retryAfter);
        int cost = throttled ? RetryBudget.THROTTLED_COST : RetryBudget.TRANSIENT_COST;
        RetryStopReason reason = stopReason(decision, delay, retryAfter, cost);
        if (reason != null) {
            call.history().stopped(reason);
            return Optional.empty();
        }
        lastCost = cost;
        call.history().retried(exceptions.apply(call, failure));
        return Optional.of(delay);
    }

    /**
     * Returns why there is no retry. The budget is checked last, so that nothing is taken from it for a retry that does not
     * happen.
     */
    private @Nullable RetryStopReason stopReason(
            RetryDecision decision, Duration delay, @Nullable Duration retryAfter, int cost) {
        RetryPolicy policy = call.retryPolicy();
        if (!decision.retryable()) {
            return decision.stopReason();
        }
        if (call.aborted()) {
            return RetryStopReason.CALL_ENDED;
        }
        if (attempts >= policy.maxAttempts()) {
            return RetryStopReason.ATTEMPTS_EXHAUSTED;
        }
        if (retryAfter != null && retryAfter.compareTo(policy.maxRetryAfter()) > 0) {
            return RetryStopReason.RETRY_AFTER_TOO_LONG;
        }
        if (delay.compareTo(call.remaining()) >= 0) {
            return RetryStopReason.DEADLINE_TOO_NEAR;
        }
        return budget.tryTake(cost) ? null : RetryStopReason.BUDGET_EXHAUSTED;
    }

    private static @Nullable Duration retryAfter(ExchangeFailure failure) {
        BufferedResponse response = failure.response();
        return response == null ? null : response.retryAfter();
    }
}
