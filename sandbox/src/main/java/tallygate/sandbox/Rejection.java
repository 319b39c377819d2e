package tallygate.sandbox;

/** A business failure, told the way the API tells it: HTTP status 200 and the code in the body. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int statusCode;
    private final int apiCode;

    Rejection(int statusCode, String message) {
        this(statusCode, 0, message);
    }

    /** @param apiCode the finer code, or 0 where the documents give none */
    Rejection(int statusCode, int apiCode, String message) {
        super(message, null, false, false);
        this.statusCode = statusCode;
        this.apiCode = apiCode;
    }

    Answer answer() {
        return Answer.failure(200, statusCode, apiCode, String.valueOf(getMessage()));
    }
}
