package tallygate.client;

/** The package of the user pool does not include this (status 402). */
public final class PaymentRequiredException extends ApiException {
    private static final long serialVersionUID = 1L;

    public PaymentRequiredException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
