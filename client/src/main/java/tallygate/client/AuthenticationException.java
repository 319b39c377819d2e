package tallygate.client;

/** The access key or the token made from it was not accepted (status 401), and a new token did not help. */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    public AuthenticationException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
