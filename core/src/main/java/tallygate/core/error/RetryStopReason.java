package tallygate.core.error;

import tallygate.core.RequestOptions;
import tallygate.core.RetryPolicy;
import tallygate.core.Safety;

/** Why a failure was not retried. */
public enum RetryStopReason {
    /** A retry cannot help: an error of the request, an untrusted certificate, a body that is not JSON. */
    NOT_RETRYABLE,
    /** The operation is {@link Safety#UNSAFE}, and the server may have executed it: check this before repeating it. */
    OUTCOME_UNKNOWN,
    /** {@link RetryPolicy#maxAttempts} was reached. */
    ATTEMPTS_EXHAUSTED,
    /** The retry budget of the client is used up, because too many calls failed recently; see {@link RetryPolicy}. */
    BUDGET_EXHAUSTED,
    /** The delay before the next attempt would have exceeded {@link RequestOptions#timeout}. */
    DEADLINE_TOO_NEAR,
    /** The server asked for a longer delay than {@link RetryPolicy#maxRetryAfter}; see {@link ApiException#retryAfter}. */
    RETRY_AFTER_TOO_LONG,
    /** The call that fetches the credentials failed. A call some seconds later repeats it. */
    NO_CREDENTIALS,
    /** The call was ended from outside: interrupted, or its client closed. */
    CALL_ENDED
}
