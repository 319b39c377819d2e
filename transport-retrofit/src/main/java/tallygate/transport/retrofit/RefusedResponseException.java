package tallygate.transport.retrofit;

import java.io.IOException;
import tallygate.transport.ExchangeException;

/** What arrived cannot be a response; the message completes the sentence "the response of host:port ...". */
final class RefusedResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ExchangeException.Reason reason;

    RefusedResponseException(ExchangeException.Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    ExchangeException.Reason reason() {
        return reason;
    }

    static RefusedResponseException malformed(String message) {
        return new RefusedResponseException(ExchangeException.Reason.MALFORMED_RESPONSE, message);
    }

    static RefusedResponseException tooLarge(long limit) {
        return new RefusedResponseException(
                ExchangeException.Reason.RESPONSE_TOO_LARGE,
                "has more than the " + limit + " bytes the request allows (maxResponseBytes)");
    }
}
