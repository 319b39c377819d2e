package tallygate.core.error;

/** The credentials were not accepted (status 401); where they include a token, a new one did not help. */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    public AuthenticationException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
