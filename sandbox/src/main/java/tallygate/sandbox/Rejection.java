package tallygate.sandbox;

import java.util.Map;

/** A call that an API refuses; each API tells it in its own way. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final transient Map<String, ?> details;

    Rejection(int code, String message) {
        this(code, message, Map.of());
    }

    /** @param details what the body of the refusal says besides its code and message */
    Rejection(int code, String message, Map<String, ?> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = details;
    }

    /** The HTTP status, or what an API puts in its place. */
    int code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    Map<String, ?> details() {
        return details;
    }
}
