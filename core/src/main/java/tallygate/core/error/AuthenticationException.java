package tallygate.core.error;

/** The server did not accept the credentials (status 401), nor a renewed token if they have one. */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    public AuthenticationException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
