package tallygate.core.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The details of a call in every exception.
 *
 * @param operation the name of the operation
 * @param attempts how many times the request was sent, 0 if it never was
 * @param retryable whether the same call may succeed later without a duplicate effect
 * @param retryStopReason why the call ended with this failure; null if it was retried
 * @param outcomeUnknown whether the server may have executed the operation nevertheless
 * @param idempotencyKey by which the server detects a duplicate; null if the request had none
 */
public record CallDetails(
        String operation,
        int attempts,
        boolean retryable,
        @Nullable RetryStopReason retryStopReason,
        boolean outcomeUnknown,
        @Nullable String idempotencyKey)
        implements Serializable {
    /** Creates the details of a request that may be repeated, or that the server did not execute. */
    public CallDetails(String operation, int attempts, boolean retryable, @Nullable RetryStopReason retryStopReason) {
        this(operation, attempts, retryable, retryStopReason, false, null);
    }

    /** Returns a text without the key, which may contain a user's data. */
    @Override
    public String toString() {
        return operation + ", attempts " + attempts + (retryStopReason == null ? "" : ", " + retryStopReason)
                + (outcomeUnknown ? ", outcome unknown" : "");
    }
}
