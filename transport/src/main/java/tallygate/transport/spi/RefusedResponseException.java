package tallygate.transport.spi;

import java.io.IOException;
import tallygate.transport.ExchangeException.Reason;

/**
 * A response that must not be delivered. Thrown inside an HTTP library, on the way to the transport;
 * {@link ExchangeFailures#refused} turns it into the exception that the caller receives.
 */
public final class RefusedResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private RefusedResponseException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** @param predicate completes the sentence "the response of host:port ...", without anything the server sent */
    public static RefusedResponseException malformed(String predicate) {
        return new RefusedResponseException(Reason.MALFORMED_RESPONSE, predicate);
    }

    /** The body ended before its announced length. */
    public static RefusedResponseException truncated() {
        return new RefusedResponseException(Reason.TRUNCATED_BODY, "ended before its body was complete");
    }

    /** @param limit the most bytes the request allows */
    public static RefusedResponseException tooLarge(long limit) {
        return new RefusedResponseException(
                Reason.RESPONSE_TOO_LARGE,
                "has more than the " + limit + " bytes the request allows (maxResponseBytes)");
    }

    public Reason reason() {
        return reason;
    }
}
