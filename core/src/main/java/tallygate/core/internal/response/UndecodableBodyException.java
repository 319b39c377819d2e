package tallygate.core.internal.response;

import java.io.IOException;

/** A body whose Content-Encoding cannot be undone. */
public final class UndecodableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    UndecodableBodyException(String message) {
        super(message);
    }
}
