package tallygate.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An exchange that ended without a usable response. Its {@link Reason} does not depend on the HTTP library of the transport.
 * The message names host and port; neither it nor a cause holds header values, the query or a body.
 */
public final class ExchangeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ExchangeException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why the exchange failed, and whether the server can have seen the request. */
    public enum Reason {
        /** No connection: the host, or its proxy, is unknown, unreachable or refuses connections. */
        CONNECT_FAILED(true),
        /** The server's certificate is not trusted, has expired, or belongs to another host. A retry cannot help. */
        TLS_NOT_TRUSTED(true),
        /** The TLS handshake failed for another reason. */
        TLS_FAILED(true),
        /** No byte of the request was sent, or the server reported that it has not processed it, as HTTP/2 allows. */
        REQUEST_NOT_SENT(true),
        /** The connection broke when the request may have been sent, before the head of the response was complete. */
        CONNECTION_LOST(false),
        /** The body ended before its announced length, or before its last chunk. */
        TRUNCATED_BODY(false),
        /** The response is not valid HTTP: a bad status line, contradicting lengths, a bad chunk size, too many headers. */
        MALFORMED_RESPONSE(false),
        /** The body has more bytes than {@link TransportRequest#maxResponseBytes()}. */
        RESPONSE_TOO_LARGE(false),
        /** The transport was closed; for an exchange in flight the server may have seen the request. */
        TRANSPORT_CLOSED(false);

        private final boolean provablyUnsent;

        Reason(boolean provablyUnsent) {
            this.provablyUnsent = provablyUnsent;
        }

        /** Returns whether it is certain that the server never processed the request, so that a retry cannot duplicate it. */
        public boolean provablyUnsent() {
            return provablyUnsent;
        }
    }
}
