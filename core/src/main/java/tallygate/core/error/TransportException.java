package tallygate.core.error;

import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;

/** No complete response was received: the connection failed, or the response broke the rules or limits of HTTP. */
public final class TransportException extends TallygateException {
    private static final long serialVersionUID = 1L;

    private final ExchangeException.Reason reason;

    public TransportException(
            CallDetails details, ExchangeException.Reason reason, String message, @Nullable Throwable cause) {
        super(details, message, cause);
        this.reason = reason;
    }

    /** Returns the reason; its {@link ExchangeException.Reason#provablyUnsent()} tells whether the server may have acted. */
    public ExchangeException.Reason reason() {
        return reason;
    }
}
