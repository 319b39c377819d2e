package tallygate.core.error;

/** The server failed (status 500 to 599); the outcome of the operation is unknown. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    public ServerException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
