package tallygate.core.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted; its interrupt flag is set, and the exchange was aborted. */
public final class CallInterruptedException extends TallygateException {
    private static final long serialVersionUID = 1L;

    public CallInterruptedException(CallDetails details, @Nullable Throwable cause) {
        super(details, "the calling thread was interrupted, and the exchange aborted.", cause);
    }
}
