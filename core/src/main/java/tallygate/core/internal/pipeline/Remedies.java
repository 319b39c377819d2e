package tallygate.client.internal;

import tallygate.client.CallDetails;
import tallygate.client.NotRetried;
import tallygate.transport.ExchangeException.Reason;

/** What a caller can do about a failure, as the end of a message. */
final class Advice {
    private Advice() {}

    static String on(int status) {
        return switch (status) {
            case 404 -> "Check the identifiers in the request, and the host.";
            case 429 -> "Wait, then send fewer requests at a time.";
            case 301, 302, 303, 307, 308 ->
                "The host redirects, which is never followed; set the host it redirects to.";
            default ->
                status >= 500 && status < 600
                        ? "Try again later; quote the requestId to the vendor's support."
                        : "The vendor's documents explain the codes; apiMessage() has the server's own sentence.";
        };
    }

    static String on(Reason reason) {
        return switch (reason) {
            case CONNECT_FAILED -> " Check the host, the network and any proxy.";
            case TLS_NOT_TRUSTED -> " Give the transport the authority that signed the certificate.";
            case RESPONSE_TOO_LARGE -> " Ask for less, or raise RequestOptions.maxResponseBytes.";
            case TRANSPORT_CLOSED -> " Close a transport after the clients that use it.";
            default -> "";
        };
    }

    /** What has been tried, why no more, and how to go on. */
    static String on(CallDetails details) {
        String sent = details.attempts() > 1 ? " Sent " + details.attempts() + " times." : "";
        NotRetried why = details.notRetried();
        if (why == null) {
            return sent;
        }
        String again = details.outcomeUnknown() && details.idempotencyKey() != null
                ? " The outcome is UNKNOWN: the server may have carried the operation out. Sent again with the same "
                        + "idempotencyKey(), it is not done twice."
                : "";
        return sent + on(why, details.attempts()) + again;
    }

    private static String on(NotRetried why, int attempts) {
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
