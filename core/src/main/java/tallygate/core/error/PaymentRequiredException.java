package tallygate.core.error;

/** The account's package does not include this operation (status 402). */
public final class PaymentRequiredException extends ApiException {
    private static final long serialVersionUID = 1L;

    public PaymentRequiredException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
