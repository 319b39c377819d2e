package tallygate.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes are not the JSON document that was expected: not JSON at all, cut off, followed by something else, nested too
 * deeply, or of another kind at the top. The message says where and why. It quotes names of properties, unless they are long,
 * and no value.
 */
public final class MalformedJsonException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int MOST_CHARACTERS = 300;

    MalformedJsonException(String message, @Nullable Throwable cause) {
        super(PrintableText.of(shown(message)), cause);
    }

    /** Nothing is cut, so that a secret among the names stays whole for those who remove secrets. */
    private static String shown(String message) {
        return message.length() <= MOST_CHARACTERS
                ? message
                : "Not the JSON document that was expected. The names on the way to the fault are too long to be shown.";
    }
}
