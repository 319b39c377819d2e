package tallygate.core.provider;

import tallygate.core.error.ApiError;
import tallygate.core.error.ApiException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.CallDetails;
import tallygate.core.error.NotFoundException;
import tallygate.core.error.PaymentRequiredException;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.ServerException;

/** Chooses the exception for an error response. */
public final class ApiExceptions {
    private ApiExceptions() {}

    /** Returns the exception for the deciding status. */
    public static ApiException forStatus(CallDetails details, ApiError error, String message, String body) {
        int status = error.decidingStatus();
        return switch (status) {
            case 401 -> new AuthenticationException(details, error, message, body);
            case 402 -> new PaymentRequiredException(details, error, message, body);
            case 403 -> new PermissionDeniedException(details, error, message, body);
            case 404 -> new NotFoundException(details, error, message, body);
            case 429 -> new RateLimitedException(details, error, message, body);
            default ->
                status >= 500 && status < 600
                        ? new ServerException(details, error, message, body)
                        : new ApiException(details, error, message, body);
        };
    }
}
