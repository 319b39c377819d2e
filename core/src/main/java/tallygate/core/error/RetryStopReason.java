package tallygate.core.error;

import tallygate.core.RequestOptions;
import tallygate.core.RetryPolicy;
import tallygate.core.Safety;

/** Why a failure ended its call, and the request was not sent again. */
public enum RetryStopReason {
    /** Sending the same request again cannot help: a refusal, a certificate that is not trusted, a body that is not JSON. */
    NOT_RETRYABLE,
    /** The operation is {@link Safety#UNSAFE}, and the server may have carried it out: find out before sending it again. */
    OUTCOME_UNKNOWN,
    /** {@link RetryPolicy#maxAttempts} was reached. */
    ATTEMPTS_EXHAUSTED,
    /** The client has retried so often without success lately that it stopped adding load; see {@link RetryPolicy}. */
    BUDGET_EXHAUSTED,
    /** The pause before the next attempt would have outlasted {@link RequestOptions#timeout}. */
    DEADLINE_TOO_NEAR,
    /** The server asked for a longer pause than {@link RetryPolicy#maxRetryAfter}; see {@link ApiException#retryAfter}. */
    RETRY_AFTER_TOO_LONG,
    /** The call that should have brought the credentials failed. It is made again by a call some seconds later. */
    NO_CREDENTIALS,
    /** The call was ended from outside: interrupted, or its client closed. */
    CALL_ENDED
}
