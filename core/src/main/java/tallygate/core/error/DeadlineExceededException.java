package tallygate.core.error;

import org.jspecify.annotations.Nullable;
import tallygate.core.RequestOptions;
import tallygate.transport.ExchangeTimeoutException;

/**
 * A deadline passed: that of the call, {@link RequestOptions#timeout}, which covers everything from the token to the last
 * byte, or that of its last attempt, {@link RequestOptions#attemptTimeout}.
 */
public final class DeadlineExceededException extends TallygateException {
    private static final long serialVersionUID = 1L;

    private final ExchangeTimeoutException.Phase phase;

    public DeadlineExceededException(
            CallDetails details, ExchangeTimeoutException.Phase phase, String message, @Nullable Throwable cause) {
        super(details, message, cause);
        this.phase = phase;
    }

    /** Returns how far the call had come; in {@code CONNECT} the server has not received the request. */
    public ExchangeTimeoutException.Phase phase() {
        return phase;
    }
}
