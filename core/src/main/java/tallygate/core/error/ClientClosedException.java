package tallygate.core.error;

import org.jspecify.annotations.Nullable;

/** The client was closed before or during the call; the outcome is unknown. */
public final class ClientClosedException extends TallygateException {
    private static final long serialVersionUID = 1L;

    public ClientClosedException(CallDetails details, @Nullable Throwable cause) {
        super(details, "the client is closed. Build a new one, and close it after its last call.", cause);
    }
}
