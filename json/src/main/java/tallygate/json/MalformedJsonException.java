package tallygate.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes are not the JSON document that was expected: not JSON at all, cut off, followed by something else, nested too
 * deeply, or of another kind at the top. The message says where and why and quotes nothing.
 */
public final class MalformedJsonException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedJsonException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
