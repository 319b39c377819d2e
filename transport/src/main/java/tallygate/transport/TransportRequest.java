package tallygate.transport;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One complete HTTP request: a transport adds only what HTTP itself needs (Host, Content-Length, Content-Type of the body,
 * connection management).
 *
 * @param operationId the name of the call in messages, logs and metrics; never sent
 * @param method the request method; GET and HEAD carry no body
 * @param uri absolute, http or https, percent-encoded already; its path and query are sent byte for byte
 * @param headers sent in order, in addition to those HTTP itself needs
 * @param body what to send, or null for none; a POST, PUT or PATCH without one has {@code Content-Length: 0}
 * @param timeout from send to the last byte of the response body; more than zero
 * @param maxResponseBytes the most body bytes a response may have as they come off the wire; more than zero. One byte more
 *     fails the exchange with {@link ExchangeException.Reason#RESPONSE_TOO_LARGE}, so that an endless body cannot fill the
 *     memory
 */
public record TransportRequest(
        String operationId,
        HttpMethod method,
        URI uri,
        Headers headers,
        @Nullable RequestBody body,
        Duration timeout,
        long maxResponseBytes) {

    /** The default limit of a response body: 16 MiB. */
    public static final long DEFAULT_MAX_RESPONSE_BYTES = 16L << 20;

    /**
     * @throws IllegalArgumentException if a part breaks its rule above; the message names the part and shows neither
     *     header values nor the query
     */
    public TransportRequest {
        RequestRules.checkUri(uri);
        RequestRules.checkHeaders(headers);
        if (body != null && !method.permitsBody()) {
            throw new IllegalArgumentException(
                    operationId + ": a " + method + " request has no body; use POST or PUT.");
        }
        if (body != null) {
            RequestRules.checkBody(body);
        }
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException(
                    operationId + ": the timeout must be more than zero, but is " + timeout + ".");
        }
        if (maxResponseBytes <= 0) {
            throw new IllegalArgumentException(
                    operationId + ": maxResponseBytes must be more than zero, but is " + maxResponseBytes + ".");
        }
    }

    /** Creates a request with the default limit of the response body. */
    public TransportRequest(
            String operationId,
            HttpMethod method,
            URI uri,
            Headers headers,
            @Nullable RequestBody body,
            Duration timeout) {
        this(operationId, method, uri, headers, body, timeout, DEFAULT_MAX_RESPONSE_BYTES);
    }

    public TransportRequest withHeaders(Headers newHeaders) {
        return new TransportRequest(operationId, method, uri, newHeaders, body, timeout, maxResponseBytes);
    }

    public TransportRequest withTimeout(Duration newTimeout) {
        return new TransportRequest(operationId, method, uri, headers, body, newTimeout, maxResponseBytes);
    }

    /** Returns operation, method, host and path; never a header value, the query or the body. */
    @Override
    public String toString() {
        return operationId + ": " + method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
