package tallygate.client.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.client.CallDetails;
import tallygate.client.DeadlineExceededException;
import tallygate.client.NotRetried;
import tallygate.client.TallygateException;
import tallygate.client.TransportException;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.WebSocketRefusedException;

/** Turns what ended a connection into what the listener is told. */
final class SubscriptionFailures {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final String accessKeyId;

    SubscriptionFailures(String accessKeyId) {
        this.accessKeyId = accessKeyId;
    }

    /** Whether connecting again cannot help. */
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
        String message = Failures.message(Subscriptions.OPERATION, exchange);
        if (failure instanceof ExchangeTimeoutException timeout) {
            return new DeadlineExceededException(details(attempt, true), timeout.phase(), message, timeout);
        }
        Reason reason = failure instanceof ExchangeException typed ? typed.reason() : Reason.CONNECTION_LOST;
        return new TransportException(details(attempt, reason != Reason.TRANSPORT_CLOSED), reason, message, exchange);
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
        return Failures.refusal(details(attempt, !ofKey), error, message, "");
    }

    private static CallDetails details(int attempt, boolean retryable) {
        @Nullable NotRetried why = retryable ? null : NotRetried.NOT_RETRYABLE;
        return new CallDetails(Subscriptions.OPERATION, attempt, retryable, why);
    }
}
