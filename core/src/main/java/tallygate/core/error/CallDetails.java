package tallygate.core.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What every failure says of the call it ended.
 *
 * @param operation the name of the operation
 * @param attempts how many times the request was sent, 0 if it never was
 * @param retryable whether the same call may succeed later without doing anything twice
 * @param retryStopReason why the call ended with this failure, null for one that it survived
 * @param outcomeUnknown whether the server may have carried the operation out all the same
 * @param idempotencyKey by which the server would know the request again, null if it was sent without one
 */
public record CallDetails(
        String operation,
        int attempts,
        boolean retryable,
        @Nullable RetryStopReason retryStopReason,
        boolean outcomeUnknown,
        @Nullable String idempotencyKey)
        implements Serializable {
    /** Of a request that may be repeated freely, or that the server did not carry out. */
    public CallDetails(String operation, int attempts, boolean retryable, @Nullable RetryStopReason retryStopReason) {
        this(operation, attempts, retryable, retryStopReason, false, null);
    }

    /** Without the key, which may be made of a user's data. */
    @Override
    public String toString() {
        return operation + ", attempts " + attempts + (retryStopReason == null ? "" : ", " + retryStopReason)
                + (outcomeUnknown ? ", outcome unknown" : "");
    }
}
