package tallygate.genauth.internal.envelope;

/** A body that is not one JSON object, or whose {@code statusCode} is not a number. The message shows nothing of it. */
final class InvalidEnvelopeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    InvalidEnvelopeException(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
