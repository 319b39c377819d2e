package tallygate.transport.spi;

import org.jspecify.annotations.Nullable;

/**
 * No proxy that was selected can be used, so nothing was sent. Thrown inside an HTTP library, on the way to the transport;
 * {@link ExchangeFailures#unusableProxy} turns it into the exception that the caller receives.
 */
public final class UnusableProxyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why the obstacle, and what to do */
    UnusableProxyException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
