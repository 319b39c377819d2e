package tallygate.transport.retrofit;

import java.io.IOException;
import tallygate.transport.ExchangeException.Reason;

/** The request body could not be read; the connection did not fail. */
final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param reason says whether a part of the request may have been sent */
    UnreadableBodyException(Reason reason, Exception cause) {
        super(cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
