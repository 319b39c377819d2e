package tallygate.genauth;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.core.client.ClientContext;
import tallygate.core.error.ApiError;
import tallygate.core.error.CallDetails;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.core.provider.ApiExceptions;
import tallygate.core.provider.TransportMessages;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.Headers;
import tallygate.transport.WebSocketRefusedException;

/** Maps the failure of a connection to the exception that the listener receives. */
final class EventStreamFailures {
    static final String OPERATION = "subscribe";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final ClientContext context;
    private final String accessKeyId;
    private final Headers sent;

    /** @param sent the headers of the requests, whose secrets must not be shown */
    EventStreamFailures(ClientContext context, String accessKeyId, Headers sent) {
        this.context = context;
        this.accessKeyId = accessKeyId;
        this.sent = sent;
    }

    /** Returns whether reconnecting cannot help. */
    static boolean isFinal(TallygateException failure) {
        return !failure.retryable();
    }

    /** @param attempt the number of this attempt to connect, from 1 */
    TallygateException of(Throwable failure, int attempt) {
        if (failure instanceof WebSocketRefusedException refused) {
            return refusal(refused, attempt);
        }
        IOException exchange =
                failure instanceof IOException io ? io : new IOException("the connection failed", failure);
        String message = context.redact(TransportMessages.sentence(OPERATION, exchange), sent);
        Throwable cause = context.redact(exchange, sent);
        if (failure instanceof ExchangeTimeoutException timeout) {
            return new DeadlineExceededException(details(attempt, true), timeout.phase(), message, cause);
        }
        Reason reason = failure instanceof ExchangeException typed ? typed.reason() : Reason.CONNECTION_LOST;
        return new TransportException(details(attempt, reason != Reason.TRANSPORT_CLOSED), reason, message, cause);
    }

    TallygateException closedByServer(int code, int attempt) {
        return new TransportException(
                details(attempt, true),
                Reason.CONNECTION_LOST,
                "the server ended the connection with code " + code + ".",
                null);
    }

    private TallygateException refusal(WebSocketRefusedException refused, int attempt) {
        int status = refused.status();
        boolean ofKey = status == UNAUTHORIZED || status == FORBIDDEN;
        String message = "the server refused the subscription with HTTP status " + status + ". "
                + (ofKey
                        ? "Check that the access key " + accessKeyId
                                + " is enabled and may read events, and its secret."
                        : "Check the event host and the event code.");
        ApiError error = new ApiError(status, null, null, null, null, null);
        return ApiExceptions.forStatus(details(attempt, !ofKey), error, message, "");
    }

    private static CallDetails details(int attempt, boolean retryable) {
        @Nullable RetryStopReason why = retryable ? null : RetryStopReason.NOT_RETRYABLE;
        return new CallDetails(OPERATION, attempt, retryable, why);
    }
}
