package tallygate.core.error;

/** The server failed (status 500 to 599); the operation may or may not have been carried out. */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    public ServerException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
