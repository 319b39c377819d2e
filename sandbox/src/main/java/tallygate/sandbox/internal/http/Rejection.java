package tallygate.sandbox.internal.http;

import java.util.Map;

/** Ends a call with an error response, which each API formats in its own way. */
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;
    private final transient Map<String, ?> details;

    public Rejection(int code, String message) {
        this(code, message, Map.of());
    }

    /** @param details the further properties of the body */
    public Rejection(int code, String message, Map<String, ?> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = details;
    }

    /** Returns the HTTP status, or the code that an API uses in its place. */
    public int code() {
        return code;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public Map<String, ?> details() {
        return details;
    }
}
