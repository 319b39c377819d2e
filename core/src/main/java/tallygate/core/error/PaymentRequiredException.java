package tallygate.core.error;

/** What the account has bought does not include this operation (status 402). */
public final class PaymentRequiredException extends ApiException {
    private static final long serialVersionUID = 1L;

    public PaymentRequiredException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
