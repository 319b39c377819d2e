package tallygate.client;

import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeTimeoutException;

/** The time of {@link RequestOptions#timeout} ran out; it covers everything from the token to the last byte. */
public final class DeadlineExceededException extends TallygateException {
    private static final long serialVersionUID = 1L;

    private final ExchangeTimeoutException.Phase phase;

    public DeadlineExceededException(
            CallDetails details, ExchangeTimeoutException.Phase phase, String message, @Nullable Throwable cause) {
        super(details, message, cause);
        this.phase = phase;
    }

    /** How far the call had come; in {@code CONNECT} the server has not seen the request. */
    public ExchangeTimeoutException.Phase phase() {
        return phase;
    }
}
