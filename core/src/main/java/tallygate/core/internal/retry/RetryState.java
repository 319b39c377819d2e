package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.client.NotRetried;
import tallygate.client.RetryPolicy;
import tallygate.transport.HttpMethod;

/** The retries of one call: decides after each attempt whether there is another, and after which pause. */
final class Retries {
    private final Call call;
    private final RetryBudget budget;
    private final Failures failures;
    private final Timing timing;
    private int attempts;
    private int lastCost;

    Retries(Call call, RetryBudget budget, Failures failures, Timing timing) {
        this.call = call;
        this.budget = budget;
        this.failures = failures;
        this.timing = timing;
    }

    /** What an attempt comes to: a deletion whose answer was lost, and that now finds nothing to delete, is done. */
    Attempt judge(Attempt attempt) {
        return attempt.notFound()
                        && call.operation().method() == HttpMethod.DELETE
                        && call.history().mayBeDone()
                ? attempt.done()
                : attempt;
    }

    /** The pause before the next attempt, empty if this was the last. */
    Optional<Duration> after(Attempt attempt) {
        attempts++;
        IOException failure = attempt.failure();
        if (failure == null) {
            budget.succeeded(lastCost);
            return Optional.empty();
        }
        RetryVerdict verdict = RetryVerdict.on(failure, call.safety());
        boolean throttled = verdict == RetryVerdict.THROTTLED;
        Duration retryAfter = retryAfter(failure);
        Duration pause = Backoff.before(attempts, throttled, call.retryPolicy(), timing.random(), retryAfter);
        int cost = throttled ? RetryBudget.THROTTLED_COST : RetryBudget.TRANSIENT_COST;
        NotRetried why = whyNot(verdict, pause, retryAfter, cost);
        if (why != null) {
            call.history().givenUp(why);
            return Optional.empty();
        }
        lastCost = cost;
        call.history().survived(failures.survived(call, failure));
        return Optional.of(pause);
    }

    /** The budget comes last, so that nothing is taken in vain. */
    private @Nullable NotRetried whyNot(RetryVerdict verdict, Duration pause, @Nullable Duration retryAfter, int cost) {
        RetryPolicy policy = call.retryPolicy();
        if (!verdict.retryable()) {
            return verdict.notRetried();
        }
        if (call.aborted()) {
            return NotRetried.CALL_ENDED;
        }
        if (attempts >= policy.maxAttempts()) {
            return NotRetried.ATTEMPTS_EXHAUSTED;
        }
        if (retryAfter != null && retryAfter.compareTo(policy.maxRetryAfter()) > 0) {
            return NotRetried.RETRY_AFTER_TOO_LONG;
        }
        if (pause.compareTo(call.timeout().minus(call.elapsed())) >= 0) {
            return NotRetried.DEADLINE_TOO_NEAR;
        }
        return budget.take(cost) ? null : NotRetried.BUDGET_EXHAUSTED;
    }

    private static @Nullable Duration retryAfter(IOException failure) {
        if (failure instanceof RefusedException refused) {
            return refused.error().retryAfter();
        }
        return failure instanceof MalformedBodyException malformed ? RetryAfter.in(malformed.headers) : null;
    }
}
