package tallygate.core.error;

/** The access key may not do this (status 403). */
public final class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1L;

    public PermissionDeniedException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
