package tallygate.chaos.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tallygate.core.Safety;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.ClientClosedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;
import tallygate.genauth.ManagementClient;

/** One call from its number to its outcome, which is checked against the ledger and written down. */
final class TrackedCall<Q extends @Nullable Object, R extends @Nullable Object> {
    /** Three attempts, of each of which the JDK makes up to five where it is a GET. */
    private static final int MOST_REPEATS = 15;

    private final CallerContext context;
    private final CallKind<Q, R> kind;
    private final int number;
    private final Duration timeout;
    private final ManagementClient client;
    private final long startedAt = System.nanoTime();

    TrackedCall(CallerContext context, CallKind<Q, R> kind, ManagementClient client, Duration timeout) {
        this.context = context;
        this.kind = kind;
        this.timeout = timeout;
        this.number = context.tally().newCall();
        this.client = client.withOptions(
                options -> options.timeout(timeout).header(RecordingServer.CALL_NUMBER, String.valueOf(number)));
    }

    void block() {
        try {
            succeeded(client.call(kind.operation(), kind.request()));
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    CompletableFuture<R> begin() {
        return client.async().call(kind.operation(), kind.request());
    }

    void await(CompletableFuture<R> future) {
        try {
            succeeded(future.get(timeout.plus(context.slack()).toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            failed(e.getCause());
        } catch (CancellationException e) {
            failed(e);
        } catch (TimeoutException e) {
            violation("has not ended " + context.slack() + " after its timeout of " + timeout, null);
        } catch (InterruptedException e) {
            violation("was interrupted by nobody", e);
        }
    }

    private void succeeded(R response) {
        Optional<String> requestId =
                response == null ? Optional.empty() : kind.requestId().apply(response);
        if (requestId.isPresent() && !requestId.get().equals(RecordingServer.REQUEST_ID + number)) {
            violation("got the response of " + requestId.get(), null);
        }
        ended(CallerOutcome.DONE, repeatable() ? new Expectation(1, MOST_REPEATS) : new Expectation(1, 1), null);
    }

    private void failed(@Nullable Throwable failure) {
        CallerOutcome outcome = outcome(failure);
        boolean notCarriedOut = outcome == CallerOutcome.FAILED;
        int most = repeatable() ? MOST_REPEATS : notCarriedOut ? 0 : 1;
        if (most == 0 && failure != null) {
            context.tally().failed(number, failure);
        }
        ended(outcome, new Expectation(0, most), failure);
    }

    private CallerOutcome outcome(@Nullable Throwable failure) {
        if (failure instanceof CancellationException) {
            return CallerOutcome.CANCELLED;
        }
        if (failure instanceof ClientClosedException) {
            return CallerOutcome.CLOSED;
        }
        if (failure instanceof CallInterruptedException) {
            if (!Thread.currentThread().isInterrupted()) {
                violation("was interrupted, and the flag is gone", failure);
            }
            return CallerOutcome.INTERRUPTED;
        }
        if (!(failure instanceof TallygateException told)) {
            violation("failed with what no caller expects", failure);
            return CallerOutcome.UNKNOWN;
        }
        if (told.retryStopReason().isEmpty()) {
            violation("failed without saying why it was not repeated", failure);
        }
        return told.retryStopReason().filter(TrackedCall::leavesItOpen).isPresent()
                ? CallerOutcome.UNKNOWN
                : CallerOutcome.FAILED;
    }

    private static boolean leavesItOpen(RetryStopReason why) {
        return why == RetryStopReason.OUTCOME_UNKNOWN || why == RetryStopReason.CALL_ENDED;
    }

    private void ended(CallerOutcome outcome, Expectation expectation, @Nullable Throwable failure) {
        long overrun = System.nanoTime() - startedAt - timeout.toNanos();
        context.worstOverrun().accumulateAndGet(overrun, Math::max);
        if (overrun > context.slack().toNanos()) {
            violation("took " + overrun / 1_000_000 + " ms more than its timeout of " + timeout, failure);
        }
        long carriedOut = context.tally().timesCarriedOut(number);
        if (!expectation.allows((int) carriedOut)) {
            violation(
                    "ended as " + outcome + " and was carried out " + carriedOut + " times, not " + expectation,
                    failure);
        }
        context.tally().ended(number, outcome, expectation);
    }

    private boolean repeatable() {
        return kind.safety() != Safety.UNSAFE;
    }

    private void violation(String what, @Nullable Throwable cause) {
        context.violations().add("Call " + number + " (" + kind.operation() + ") " + what + ".", cause);
    }
}
