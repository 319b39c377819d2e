package tallygate.core.internal.pipeline;

import tallygate.core.error.CallDetails;
import tallygate.core.error.RetryStopReason;
import tallygate.transport.ExchangeException.Reason;

/** What a caller can do about a failure, as the last sentences of a message. */
final class Remedies {
    private Remedies() {}

    static String forReason(Reason reason) {
        return switch (reason) {
            case CONNECT_FAILED -> " Check the host, the network and any proxy.";
            case TLS_NOT_TRUSTED -> " Give the transport the authority that signed the certificate.";
            case RESPONSE_TOO_LARGE -> " Ask for less, or raise RequestOptions.maxResponseBytes or maxResponseValues.";
            case TRANSPORT_CLOSED -> " Close a transport after the clients that use it.";
            default -> "";
        };
    }

    /** What was tried, why it was not retried again, and how to go on. */
    static String forRetries(CallDetails details) {
        String sent = details.attempts() > 1 ? " Sent " + details.attempts() + " times." : "";
        RetryStopReason why = details.retryStopReason();
        if (why == null) {
            return sent;
        }
        String again = details.outcomeUnknown() && details.idempotencyKey() != null
                ? " The outcome is UNKNOWN: the server may have carried the operation out. Sent again with the same "
                        + "idempotencyKey(), it is not done twice."
                : "";
        return sent + forStop(why, details.attempts()) + again;
    }

    private static String forStop(RetryStopReason why, int attempts) {
        return switch (why) {
            case OUTCOME_UNKNOWN ->
                " The outcome is UNKNOWN: the server may have carried the operation out, and twice would not be "
                        + "the same as once. Look before you send it again.";
            case BUDGET_EXHAUSTED -> " Not sent again, because too many retries of this client failed lately.";
            case DEADLINE_TOO_NEAR ->
                attempts == 0 ? "" : " Not sent again, because the time of the call would be over before.";
            case RETRY_AFTER_TOO_LONG ->
                " Not sent again, because the server asks for a longer wait than RetryPolicy.maxRetryAfter; see "
                        + "retryAfter().";
            case NOT_RETRYABLE, ATTEMPTS_EXHAUSTED, NO_CREDENTIALS, CALL_ENDED -> "";
        };
    }
}
