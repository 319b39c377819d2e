package tallygate.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes are not the expected JSON document: not JSON at all, truncated, followed by other text, nested too deeply, or of
 * another kind at the top. The message has position and reason. It quotes names of properties, unless they are long, and no
 * value.
 */
public final class MalformedJsonException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int MOST_CHARACTERS = 300;

    MalformedJsonException(String message, @Nullable Throwable cause) {
        super(PrintableText.of(shown(message)), cause);
    }

    /** Returns the message uncut, or without the names if they are long, so that a secret among them can still be redacted. */
    private static String shown(String message) {
        return message.length() <= MOST_CHARACTERS
                ? message
                : "Not the JSON document that was expected. The names on the way to the fault are too long to be shown.";
    }
}
