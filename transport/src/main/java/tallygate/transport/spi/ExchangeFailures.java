package tallygate.transport.spi;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;
import tallygate.transport.WebSocketRefusedException;

/**
 * The exceptions of one exchange, with the messages that all transports share: operation, host and port, what happened. Each
 * transport chooses among them by the exceptions of its HTTP library.
 *
 * <p>The caller sees the cause, so pass none whose text may come from the server or the request.
 */
public final class ExchangeFailures {
    private final TransportRequest request;

    public ExchangeFailures(TransportRequest request) {
        this.request = request;
    }

    public ExchangeTimeoutException timeout(Phase phase) {
        String sentence =
                switch (phase) {
                    case CONNECT -> "no connection to %s within %d ms or a shorter connect timeout";
                    case HEADERS -> "no response of %s within %d ms";
                    case BODY -> "the response of %s did not end within %d ms";
                };
        return new ExchangeTimeoutException(
                phase,
                request.operationId() + ": "
                        + String.format(sentence, server(), TimeUnit.MILLISECONDS.convert(request.timeout())) + ".");
    }

    public ExchangeException refused(RefusedResponseException refusal) {
        return failed(refusal.reason(), "the response of " + server() + " " + refusal.getMessage(), null);
    }

    public ExchangeException transportClosed() {
        return failed(Reason.TRANSPORT_CLOSED, "the transport is closed", null);
    }

    /** @param reason tells whether a part of the request may have been sent by then */
    public ExchangeException unreadableBody(Reason reason, @Nullable Throwable cause) {
        return failed(reason, "the request body for " + server() + " could not be read", cause);
    }

    /** @param why the obstacle; it may name the URI or the method, and nothing else of the request */
    public ExchangeException notSent(String why, @Nullable Throwable cause) {
        return failed(Reason.REQUEST_NOT_SENT, "the request to " + server() + " could not be created: " + why, cause);
    }

    /**
     * The client of the HTTP library could not be created.
     *
     * @param client which one, for example "the JDK's client"
     * @param thrown the failure of the future. Nothing was exchanged yet, so it becomes the cause as it is
     */
    public ExchangeException noClient(String client, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return notSent(client + " could not be created; " + remedy(cause), cause);
    }

    /** Returns the advice of invalid settings; see {@link tallygate.transport.ConnectionSettings#tls()}. */
    private static String remedy(Throwable cause) {
        String sentence = cause instanceof IllegalStateException ? cause.getMessage() : null;
        return sentence == null ? "check the trust store of this JVM" : sentence.replaceAll("\\.$", "");
    }

    public ExchangeException unknownHost(@Nullable Throwable cause) {
        return failed(Reason.CONNECT_FAILED, "the host name of " + server() + " is unknown", cause);
    }

    public ExchangeException notConnected(@Nullable Throwable cause) {
        return failed(
                Reason.CONNECT_FAILED,
                "no connection to " + server() + "; check host, port and whether a proxy is needed",
                cause);
    }

    /** @param proxy that accepted no connection */
    public ExchangeException proxyUnreachable(SocketAddress proxy, @Nullable Throwable cause) {
        return failed(
                Reason.CONNECT_FAILED,
                "no connection to the proxy " + hostAndPort(proxy) + ", through which " + server()
                        + " is reached; check the proxy of the transport",
                cause);
    }

    private static String hostAndPort(SocketAddress address) {
        return address instanceof InetSocketAddress internet
                ? internet.getHostString() + ":" + internet.getPort()
                : address.toString();
    }

    public ExchangeException refusedByProxy(@Nullable Throwable cause) {
        return failed(
                Reason.CONNECT_FAILED,
                "the proxy opened no connection to " + server() + "; check proxyCredentials and what the proxy allows",
                cause);
    }

    public ExchangeException unusableProxy(UnusableProxyException failure) {
        return notSent(String.valueOf(failure.getMessage()), failure.getCause());
    }

    /** @param whereTrustIsSet the place in the HTTP library that sets the trusted authorities, for example "the SSLContext" */
    public ExchangeException notTrusted(String whereTrustIsSet, @Nullable Throwable cause) {
        return failed(
                Reason.TLS_NOT_TRUSTED,
                "the certificate of " + server()
                        + " is not trusted; check host name and expiry, and trust its authority with"
                        + " trustedCertificates or with " + whereTrustIsSet,
                cause);
    }

    public ExchangeException tlsFailed(@Nullable Throwable cause) {
        return failed(Reason.TLS_FAILED, "the TLS handshake with " + server() + " failed", cause);
    }

    public ExchangeException connectionLost(@Nullable Throwable cause) {
        return failed(Reason.CONNECTION_LOST, "the connection to " + server() + " closed before a response", cause);
    }

    /**
     * The server reported that it did not process the request: it reset the stream with REFUSED_STREAM, or closed the
     * connection with a GOAWAY below it (RFC 9113 section 8.7).
     */
    public ExchangeException unprocessed(@Nullable Throwable cause) {
        return failed(
                Reason.REQUEST_NOT_SENT,
                server() + " did not process the request, which was sent to it several times; it is overloaded or"
                        + " shuts down",
                cause);
    }

    public ExchangeException malformedHead(@Nullable Throwable cause) {
        return failed(Reason.MALFORMED_RESPONSE, "the response of " + server() + " is not valid HTTP", cause);
    }

    public ExchangeException malformedBody(@Nullable Throwable cause) {
        return failed(
                Reason.MALFORMED_RESPONSE, "the response of " + server() + " has a body that is not valid HTTP", cause);
    }

    public ExchangeException truncatedBody(@Nullable Throwable cause) {
        return failed(
                Reason.TRUNCATED_BODY, "the response of " + server() + " ended before its body was complete", cause);
    }

    /** @param status of the response to the handshake of a WebSocket */
    public WebSocketRefusedException webSocketRefused(int status) {
        return new WebSocketRefusedException(
                status,
                request.operationId() + ": " + server() + " opened no WebSocket but responded with HTTP status "
                        + status + ".");
    }

    public ExchangeException webSocketLost(@Nullable Throwable cause) {
        return failed(Reason.CONNECTION_LOST, "the WebSocket to " + server() + " broke", cause);
    }

    public ExchangeException webSocketSilent(Duration heartbeat) {
        return failed(
                Reason.CONNECTION_LOST,
                "the WebSocket to " + server() + " is dead: nothing was received within " + heartbeat.toMillis()
                        + " ms after a ping",
                null);
    }

    public ExchangeException webSocketMessageOverdue(Duration heartbeat) {
        return failed(
                Reason.CONNECTION_LOST,
                "the WebSocket to " + server() + " received a message that did not end within several heartbeats of "
                        + heartbeat.toMillis() + " ms",
                null);
    }

    public ExchangeException webSocketMessageTooLarge(int limit) {
        return failed(
                Reason.RESPONSE_TOO_LARGE,
                "the WebSocket to " + server() + " received a message of more than the " + limit
                        + " bytes the request allows (maxMessageBytes)",
                null);
    }

    public ExchangeException webSocketMalformed(@Nullable Throwable cause) {
        return failed(
                Reason.MALFORMED_RESPONSE,
                "the WebSocket to " + server() + " received an invalid frame or invalid UTF-8",
                cause);
    }

    private ExchangeException failed(Reason reason, String sentence, @Nullable Throwable cause) {
        return new ExchangeException(reason, request.operationId() + ": " + sentence + ".", cause);
    }

    /** Computed when a message needs it: most exchanges do not fail. */
    private String server() {
        int defaultPort = "https".equalsIgnoreCase(request.uri().getScheme()) ? 443 : 80;
        return request.uri().getHost() + ":"
                + (request.uri().getPort() == -1 ? defaultPort : request.uri().getPort());
    }
}
