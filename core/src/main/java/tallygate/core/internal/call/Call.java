package tallygate.core.internal.call;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.RetryPolicy;
import tallygate.core.Safety;
import tallygate.core.error.CallDetails;
import tallygate.core.error.RetryStopReason;
import tallygate.core.observe.CallObserver.Observation;
import tallygate.core.provider.ExchangeFailure;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;

/**
 * One call in progress: its deadline, its attempts, and how to abort it. Thread-safe.
 *
 * @param <R> the response type of the operation
 */
public final class Call<R extends @Nullable Object> {
    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private final Operation<?, R> operation;
    private final CallSettings settings;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final AtomicInteger attempts = new AtomicInteger();
    private final CallHistory history = new CallHistory();
    private final AbortAction abortAction = new AbortAction();
    private volatile @Nullable String idempotencyKey;
    private volatile @Nullable Observation observation;
    private volatile List<TransportRequest> sent = List.of();

    public Call(Operation<?, R> operation, CallSettings settings, LongSupplier nanoTime) {
        this.operation = operation;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /** Returns the id of the call, unique in the JVM. */
    public long id() {
        return id;
    }

    public Operation<?, R> operation() {
        return operation;
    }

    /** Sets the key by which the server detects a duplicate, before the request is sent. */
    public void identifiedBy(@Nullable String key) {
        idempotencyKey = key;
    }

    /** Returns the safety of the operation, except that a request with an idempotency key can be repeated. */
    public Safety safety() {
        return operation.safety() == Safety.UNSAFE && hasIdempotencyKey() ? Safety.IDEMPOTENT : operation.safety();
    }

    boolean hasIdempotencyKey() {
        return idempotencyKey != null;
    }

    public int attempts() {
        return attempts.get();
    }

    /** Counts an attempt, before its request is sent. */
    public void sending(TransportRequest request) {
        attempts.incrementAndGet();
        List<TransportRequest> before = sent;
        sent = before.isEmpty()
                ? List.of(request)
                : Stream.concat(before.stream(), Stream.of(request)).toList();
    }

    /** Returns the requests of all attempts so far. */
    public List<TransportRequest> sent() {
        return sent;
    }

    /** Sets the observation of the call. */
    public void observedBy(Observation newObservation) {
        observation = newObservation;
    }

    /** Returns the observation; null if the call is not observed. */
    public @Nullable Observation observation() {
        return observation;
    }

    public CallHistory history() {
        return history;
    }

    /** @param stopReason null for a failure that does not end the call */
    public CallDetails details(boolean retryable, @Nullable RetryStopReason stopReason) {
        boolean outcomeUnknown = operation.safety() != Safety.SAFE && history.mayBeDone();
        return new CallDetails(operation.id(), attempts(), retryable, stopReason, outcomeUnknown, idempotencyKey);
    }

    public RetryPolicy retryPolicy() {
        return settings.retryPolicy();
    }

    public Duration timeout() {
        return settings.timeout();
    }

    public Duration attemptTimeout() {
        return settings.attemptTimeout();
    }

    public long maxResponseValues() {
        return settings.maxResponseValues();
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - startedAt);
    }

    /** Returns the time until the deadline; zero when it has passed. */
    public Duration remaining() {
        Duration remaining = timeout().minus(elapsed());
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }

    /** Returns the time for an attempt that begins now; zero when the deadline has passed. */
    public Duration remainingForAttempt() {
        Duration remaining = remaining();
        return remaining.compareTo(attemptTimeout()) < 0 ? remaining : attemptTimeout();
    }

    /** Returns the failure of a deadline that passed while nothing was being sent. */
    public ExchangeFailure pastDeadline() {
        return new ExchangeFailure.TimedOut(new ExchangeTimeoutException(
                Phase.CONNECT, "the deadline of " + timeout() + " passed before the request was sent"));
    }

    /** Sets the action that aborts the call now; replaces the previous one. Runs it at once if the call was aborted. */
    public void onAbort(Runnable action) {
        abortAction.set(action);
    }

    public void abort() {
        abortAction.run();
    }

    public boolean aborted() {
        return abortAction.hasRun();
    }
}
