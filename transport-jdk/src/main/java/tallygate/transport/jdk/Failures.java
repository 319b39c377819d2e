package tallygate.transport.jdk;

import static tallygate.transport.jdk.Causes.has;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;

/**
 * Says in the terms of the SPI why an exchange failed. The JDK's own messages are null, or quote what the server sent; so
 * every message is ours, and the cause is one whose text comes from the network layer only.
 */
final class Failures {
    private final TransportRequest request;

    Failures(TransportRequest request) {
        this.request = request;
    }

    /** @param headArrived whether the failure came after the head of the response */
    IOException of(Throwable thrown, boolean headArrived) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof RefusedResponseException refused) {
            return failed(refused.reason(), "the response of " + server() + " " + refused.getMessage(), null);
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return timeout(Phase.CONNECT);
        }
        if (failure instanceof HttpTimeoutException) {
            return timeout(headArrived ? Phase.BODY : Phase.HEADERS);
        }
        return headArrived ? inBody(failure) : beforeHead(failure);
    }

    ExchangeTimeoutException timeout(Phase phase) {
        String reached =
                switch (phase) {
                    case CONNECT -> "no connection to " + server() + " within the connect timeout or ";
                    case HEADERS -> "no response of " + server() + " within ";
                    case BODY -> "the response of " + server() + " did not end within ";
                };
        return new ExchangeTimeoutException(
                phase,
                request.operationId() + ": " + reached + request.timeout().toMillis() + " ms.");
    }

    ExchangeException transportClosed() {
        return failed(Reason.TRANSPORT_CLOSED, "the transport is closed", null);
    }

    ExchangeException unreadableBody(Reason reason, Exception failure) {
        return failed(reason, "the request body for " + server() + " could not be read", failure);
    }

    ExchangeException notSent(Exception failure) {
        return failed(
                Reason.REQUEST_NOT_SENT, "the request to " + server() + " could not be made", Causes.shown(failure));
    }

    private ExchangeException beforeHead(Throwable failure) {
        if (has(failure, SSLException.class)) {
            return tls(failure);
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return failed(Reason.CONNECT_FAILED, "the host of " + server() + " is unknown", Causes.shown(failure));
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return failed(Reason.CONNECT_FAILED, "no connection to " + server(), Causes.shown(failure));
        }
        if (Causes.hasMessage(failure, message -> message.startsWith("Tunnel failed"))) {
            return failed(
                    Reason.CONNECT_FAILED, "the proxy opened no connection to " + server(), Causes.shown(failure));
        }
        if (failure instanceof ProtocolException
                || Causes.hasMessage(
                        failure, message -> message.startsWith("unexpected content length header with 204"))) {
            return failed(
                    Reason.MALFORMED_RESPONSE,
                    "the response of " + server() + " is not valid HTTP",
                    Causes.shown(failure));
        }
        return failed(
                Reason.CONNECTION_LOST,
                "the connection to " + server() + " closed before a response",
                Causes.shown(failure));
    }

    private ExchangeException tls(Throwable failure) {
        if (has(failure, SSLPeerUnverifiedException.class) || has(failure, GeneralSecurityException.class)) {
            return failed(
                    Reason.TLS_NOT_TRUSTED,
                    "the certificate of " + server() + " is not trusted",
                    Causes.shown(failure));
        }
        if (has(failure, SSLHandshakeException.class)
                || Causes.hasMessage(failure, message -> message.startsWith("Unsupported or unrecognized SSL"))) {
            return failed(Reason.TLS_FAILED, "the TLS handshake with " + server() + " failed", Causes.shown(failure));
        }
        return failed(Reason.CONNECTION_LOST, "the TLS connection to " + server() + " failed", Causes.shown(failure));
    }

    private ExchangeException inBody(Throwable failure) {
        if (Causes.hasNetwork(failure)) {
            return failed(
                    Reason.TRUNCATED_BODY,
                    "the response of " + server() + " ended before its body was complete",
                    Causes.shown(failure));
        }
        return failed(
                Reason.MALFORMED_RESPONSE,
                "the response of " + server() + " has a body that is not valid HTTP",
                Causes.shown(failure));
    }

    private ExchangeException failed(Reason reason, String sentence, @Nullable Throwable cause) {
        return new ExchangeException(reason, request.operationId() + ": " + sentence + ".", cause);
    }

    private String server() {
        int port = request.uri().getPort();
        int defaultPort = "https".equalsIgnoreCase(request.uri().getScheme()) ? 443 : 80;
        return request.uri().getHost() + ":" + (port == -1 ? defaultPort : port);
    }
}
