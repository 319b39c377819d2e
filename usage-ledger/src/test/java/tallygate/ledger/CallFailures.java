package tallygate.ledger;

import org.jspecify.annotations.Nullable;
import tallygate.core.error.ApiError;
import tallygate.core.error.ApiException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.CallDetails;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.ServerException;
import tallygate.core.error.TransportException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** The client's failures, as a call of it would end. */
final class CallFailures {
    private static final CallDetails DETAILS =
            new CallDetails("createUsage", 3, true, RetryStopReason.ATTEMPTS_EXHAUSTED);

    private CallFailures() {}

    static ApiException refused(int status, @Nullable String apiMessage) {
        ApiError error = new ApiError(status, null, null, null, apiMessage, null);
        String message = "the server refused (HTTP " + status + ").";
        return switch (status) {
            case 401 -> new AuthenticationException(DETAILS, error, message, "");
            case 429 -> new RateLimitedException(DETAILS, error, message, "");
            default ->
                status >= 500
                        ? new ServerException(DETAILS, error, message, "")
                        : new ApiException(DETAILS, error, message, "");
        };
    }

    /** The server may have done it. */
    static DeadlineExceededException timeout() {
        return new DeadlineExceededException(DETAILS, Phase.HEADERS, "no complete response within 30 seconds.", null);
    }

    static TransportException refusedConnection() {
        return new TransportException(DETAILS, Reason.CONNECT_FAILED, "connection refused.", null);
    }

    static TransportException lostConnection() {
        return new TransportException(DETAILS, Reason.CONNECTION_LOST, "the connection was reset.", null);
    }

    static CallInterruptedException interrupted() {
        return new CallInterruptedException(DETAILS, null);
    }
}
