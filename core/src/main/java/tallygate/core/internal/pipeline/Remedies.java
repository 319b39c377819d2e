package tallygate.core.internal.pipeline;

import tallygate.core.error.CallDetails;
import tallygate.core.error.RetryStopReason;
import tallygate.transport.ExchangeException.Reason;

/** Returns advice for a failure, as the last sentences of a message. */
final class Remedies {
    private Remedies() {}

    static String forReason(Reason reason) {
        return switch (reason) {
            case CONNECT_FAILED -> " Check the host, the network and any proxy.";
            case TLS_NOT_TRUSTED -> " Let the transport trust the authority that signed the certificate.";
            case RESPONSE_TOO_LARGE -> " Request less, or raise RequestOptions.maxResponseBytes or maxResponseValues.";
            case TRANSPORT_CLOSED -> " Close a transport after the clients that use it.";
            default -> "";
        };
    }

    /** Returns the number of attempts, why there are no more, and what to do. */
    static String forRetries(CallDetails details) {
        String sent = details.attempts() > 1 ? " Sent " + details.attempts() + " times." : "";
        RetryStopReason why = details.retryStopReason();
        if (why == null) {
            return sent;
        }
        String again = details.outcomeUnknown() && details.idempotencyKey() != null
                ? " The outcome is UNKNOWN: the server may have executed the operation. Retry it with the same "
                        + "idempotencyKey(), and it is executed once."
                : "";
        return sent + forStop(why, details.attempts()) + again;
    }

    private static String forStop(RetryStopReason why, int attempts) {
        return switch (why) {
            case OUTCOME_UNKNOWN ->
                " The outcome is UNKNOWN: the server may have executed the operation, and a repetition may be a "
                        + "duplicate. Check before you repeat it.";
            case BUDGET_EXHAUSTED -> " Not retried, because too many calls of this client failed recently.";
            case DEADLINE_TOO_NEAR ->
                attempts == 0 ? "" : " Not retried, because the deadline of the call would pass before.";
            case RETRY_AFTER_TOO_LONG ->
                " Not retried, because the server asks for a longer delay than RetryPolicy.maxRetryAfter; see "
                        + "retryAfter().";
            case NOT_RETRYABLE, ATTEMPTS_EXHAUSTED, NO_CREDENTIALS, CALL_ENDED -> "";
        };
    }
}
