package tallygate.core.error;

/** The requested object does not exist (status 404). */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
