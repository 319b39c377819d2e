package tallygate.transport.tck.reference;

import java.io.IOException;
import java.net.URI;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;

/** The words of the reference transport's failures: what happened and where, never what was sent or received. */
final class ReferenceFailure {
    private ReferenceFailure() {}

    static ExchangeException malformed(String what) {
        return new ExchangeException(Reason.MALFORMED_RESPONSE, "The response has " + what + ".", null);
    }

    static ExchangeException tooLarge() {
        return new ExchangeException(Reason.RESPONSE_TOO_LARGE, "The response has more bytes than allowed.", null);
    }

    static ExchangeException truncated() {
        return new ExchangeException(Reason.TRUNCATED_BODY, "The body ended early.", null);
    }

    static ExchangeException of(Reason reason, URI uri, IOException cause) {
        return new ExchangeException(
                reason, reason + " at " + uri.getHost() + ":" + SocketConnection.portOf(uri), cause);
    }
}
