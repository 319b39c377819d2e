package tallygate.core.observe;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tallygate.core.error.RetryStopReason;

/** An event of a call, for a {@link CallListener}. */
public sealed interface CallEvent {
    /** The outcome of a success. */
    String SUCCESS = "SUCCESS";

    /** Returns the id of the call, unique in the JVM. */
    long callId();

    /** Returns the name of the operation, for example {@code getOrders}. */
    String operation();

    record Started(long callId, String operation) implements CallEvent {}

    /**
     * @param attempt 1 for the first request of the call
     * @param outcome {@link #SUCCESS}, {@code REFUSED}, {@code MALFORMED}, {@code INTERRUPTED}, or why there is no response:
     *     a {@link tallygate.transport.ExchangeException.Reason}, or {@code TIMEOUT_} and a
     *     {@link tallygate.transport.ExchangeTimeoutException.Phase}; few values, suitable as a metric tag
     * @param httpStatus empty if no response was received
     * @param statusCode the status in the body of an error response
     * @param requestBytes the length of the request's body
     * @param responseBytes the length of the response's body after decompression, 0 if none was received
     * @param elapsed from sending to the last byte
     */
    record AttemptEnded(
            long callId,
            String operation,
            int attempt,
            String outcome,
            OptionalInt httpStatus,
            OptionalInt statusCode,
            long requestBytes,
            long responseBytes,
            Duration elapsed)
            implements CallEvent {}

    /**
     * @param attempts how many requests the call has sent
     * @param delay before the next attempt
     */
    record RetryScheduled(long callId, String operation, int attempts, Duration delay) implements CallEvent {}

    /**
     * @param delay until the rate limit has a permit for the next request
     */
    record PermitAwaited(long callId, String operation, Duration delay) implements CallEvent {}

    /**
     * @param outcome as {@link AttemptEnded#outcome}
     * @param elapsed since the request for the token
     */
    record TokenRefreshed(long callId, String operation, String outcome, Duration elapsed) implements CallEvent {}

    /**
     * @param attempts how many requests were sent, 0 if none was
     * @param outcome {@link #SUCCESS}, or the simple name of the exception
     * @param retryStopReason why a failure ended the call, {@link RetryStopReason#BUDGET_EXHAUSTED} for one; empty after a
     *     success
     * @param elapsed since the call started, delays included
     */
    record Finished(
            long callId,
            String operation,
            int attempts,
            String outcome,
            Optional<RetryStopReason> retryStopReason,
            Duration elapsed)
            implements CallEvent {}
}
