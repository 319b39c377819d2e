package tallygate.client.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tallygate.client.CallDetails;
import tallygate.client.NotRetried;
import tallygate.client.Operation;
import tallygate.client.RetryPolicy;
import tallygate.client.Safety;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** One call under way: its deadline, its attempts, and how to end it from outside. Thread-safe. */
final class Call {
    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private final Operation<?, ?> operation;
    private final CallSettings settings;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final AtomicInteger attempts = new AtomicInteger();
    private final CallHistory history = new CallHistory();
    private volatile @Nullable String idempotencyKey;
    private @Nullable Runnable abortAction;
    private boolean aborted;

    Call(Operation<?, ?> operation, CallSettings settings, LongSupplier nanoTime) {
        this.operation = operation;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /** Tells calls apart, in the whole JVM. */
    long id() {
        return id;
    }

    Operation<?, ?> operation() {
        return operation;
    }

    /** Says by which key the server will know the request again; before it is sent. */
    void identifiedBy(@Nullable String key) {
        idempotencyKey = key;
    }

    /** That of the operation, but that a server which knows the request again does not do twice what it did. */
    Safety safety() {
        return operation.safety() == Safety.UNSAFE && idempotencyKey != null ? Safety.IDEMPOTENT : operation.safety();
    }

    int attempts() {
        return attempts.get();
    }

    void countAttempt() {
        attempts.incrementAndGet();
    }

    CallHistory history() {
        return history;
    }

    /** @param notRetried null for a failure that does not end the call */
    CallDetails details(boolean retryable, @Nullable NotRetried notRetried) {
        boolean outcomeUnknown = operation.safety() != Safety.SAFE && history.mayBeDone();
        return new CallDetails(operation.id(), attempts(), retryable, notRetried, outcomeUnknown, idempotencyKey);
    }

    RetryPolicy retryPolicy() {
        return settings.retryPolicy();
    }

    Duration timeout() {
        return settings.timeout();
    }

    Duration attemptTimeout() {
        return settings.attemptTimeout();
    }

    Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - startedAt);
    }

    /** The time that is left, more than zero. */
    Duration remaining() throws ExchangeTimeoutException {
        Duration remaining = timeout().minus(elapsed());
        if (remaining.isZero() || remaining.isNegative()) {
            throw outOfTime();
        }
        return remaining;
    }

    /** The time for one attempt that begins now, more than zero. */
    Duration remainingForAttempt() throws ExchangeTimeoutException {
        Duration remaining = remaining();
        return remaining.compareTo(attemptTimeout()) < 0 ? remaining : attemptTimeout();
    }

    /** Says how to end what the call does now; replaces what was said before. Runs it at once if the call was ended. */
    void onAbort(Runnable action) {
        synchronized (this) {
            abortAction = action;
            if (!aborted) {
                return;
            }
        }
        action.run();
    }

    void abort() {
        Runnable action;
        synchronized (this) {
            aborted = true;
            action = abortAction;
        }
        if (action != null) {
            action.run();
        }
    }

    synchronized boolean aborted() {
        return aborted;
    }

    /** Waits for credentials, at most until the deadline. */
    <T> T await(CompletableFuture<T> credentials) throws IOException {
        try {
            return credentials.get(remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for credentials");
        } catch (TimeoutException e) {
            throw outOfTime();
        } catch (ExecutionException e) {
            throw ioException(e.getCause());
        }
    }

    /**
     * Like {@link #await}, without blocking. Who had to wait goes on in a thread of its own, so that neither the thread
     * that brought the credentials nor the timer carries the work of all who waited.
     */
    <T> CompletableFuture<T> awaitAsync(CompletableFuture<T> credentials) {
        if (credentials.isDone()) {
            return credentials;
        }
        onAbort(() -> credentials.cancel(true));
        try {
            return credentials
                    .orTimeout(remaining().toNanos(), TimeUnit.NANOSECONDS)
                    .handleAsync(this::unwrap);
        } catch (ExchangeTimeoutException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private <T> T unwrap(T result, @Nullable Throwable failure) {
        if (failure == null) {
            return result;
        }
        Throwable cause = Failures.unwrap(failure);
        throw new CompletionException(cause instanceof TimeoutException ? outOfTime() : cause);
    }

    private static IOException ioException(@Nullable Throwable cause) {
        return cause instanceof IOException failure
                ? failure
                : new IOException("the credentials could not be had", cause);
    }

    private ExchangeTimeoutException outOfTime() {
        return new ExchangeTimeoutException(
                Phase.CONNECT, "the time of " + timeout() + " was over before the request was sent");
    }
}
