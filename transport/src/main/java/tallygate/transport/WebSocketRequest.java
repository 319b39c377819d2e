package tallygate.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * The complete request for a WebSocket: a transport adds only what the handshake itself needs.
 *
 * @param operationId the name of the connection in messages and logs; never sent
 * @param uri absolute, ws or wss, percent-encoded already; its path and query are sent byte for byte
 * @param headers sent with the handshake, beside those it needs
 * @param timeout from connect to the end of the handshake; more than zero
 * @param heartbeat the time between two pings, more than zero. The connection is lost if nothing arrives within it after a
 *     ping
 * @param maxMessageBytes the most bytes of a message, all its fragments together; more than zero. One byte more fails the
 *     connection with {@link ExchangeException.Reason#RESPONSE_TOO_LARGE}, so that an endless message cannot fill the memory
 */
public record WebSocketRequest(
        String operationId, URI uri, Headers headers, Duration timeout, Duration heartbeat, int maxMessageBytes) {
    /**
     * @throws IllegalArgumentException if a part breaks its rule above; the message names the part and shows neither
     *     header values nor the query
     */
    public WebSocketRequest {
        handshake(operationId, uri, headers, timeout);
        for (int i = 0; i < headers.size(); i++) {
            if (headers.name(i).toLowerCase(Locale.ROOT).startsWith("sec-websocket-")) {
                throw new IllegalArgumentException(
                        "The header " + headers.name(i) + " is set by the transport; leave it out of the request.");
            }
        }
        if (heartbeat.isZero() || heartbeat.isNegative()) {
            throw new IllegalArgumentException(
                    operationId + ": the heartbeat must be more than zero, but is " + heartbeat + ".");
        }
        if (maxMessageBytes <= 0) {
            throw new IllegalArgumentException(
                    operationId + ": maxMessageBytes must be more than zero, but is " + maxMessageBytes + ".");
        }
    }

    /**
     * Returns the request that begins the handshake, with http for ws and https for wss, and without the headers of the
     * upgrade.
     */
    public TransportRequest handshake() {
        return handshake(operationId, uri, headers, timeout);
    }

    private static TransportRequest handshake(String operationId, URI uri, Headers headers, Duration timeout) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("ws") && !scheme.equals("wss")) {
            throw new IllegalArgumentException(
                    "The URI must be absolute, with scheme ws or wss; its scheme is " + uri.getScheme() + ".");
        }
        String afterScheme = uri.toString().substring(scheme.length());
        URI asHttp = URI.create((scheme.equals("ws") ? "http" : "https") + afterScheme);
        return new TransportRequest(operationId, HttpMethod.GET, asHttp, headers, null, timeout);
    }

    /** Returns operation, host and path; never a header value or the query. */
    @Override
    public String toString() {
        return operationId + ": " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
