package tallygate.transport.jdk;

import static tallygate.transport.jdk.Causes.has;
import static tallygate.transport.jdk.Causes.hasMessage;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
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
    private final String operation;
    private final String server;
    private final long timeoutMillis;

    Failures(TransportRequest request) {
        this.operation = request.operationId();
        this.server = hostAndPort(request.uri());
        this.timeoutMillis = Deadlines.clamp(request.timeout()).toMillis();
    }

    /** @param phase how far the exchange had come */
    IOException of(Throwable thrown, Phase phase) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof RefusedResponseException refused) {
            return new ExchangeException(
                    refused.reason(),
                    operation + ": the response of " + server + " " + refused.getMessage() + ".",
                    null);
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return timeout(Phase.CONNECT);
        }
        if (failure instanceof HttpTimeoutException) {
            return timeout(phase);
        }
        return phase == Phase.BODY ? inBody(failure) : beforeHead(failure);
    }

    ExchangeTimeoutException timeout(Phase phase) {
        String sentence =
                switch (phase) {
                    case CONNECT -> "no connection to %s within %d ms or a shorter connect timeout";
                    case HEADERS -> "no response of %s within %d ms";
                    case BODY -> "the response of %s did not end within %d ms";
                };
        return new ExchangeTimeoutException(
                phase, operation + ": " + String.format(sentence, server, timeoutMillis) + ".");
    }

    ExchangeException transportClosed() {
        return new ExchangeException(Reason.TRANSPORT_CLOSED, operation + ": the transport is closed.", null);
    }

    ExchangeException unreadableBody(Reason reason, Exception failure) {
        return new ExchangeException(
                reason, operation + ": the request body for " + server + " could not be read.", failure);
    }

    ExchangeException notSent(Exception failure) {
        return failed(Reason.REQUEST_NOT_SENT, "the request to " + server + " could not be made", failure);
    }

    private ExchangeException beforeHead(Throwable failure) {
        if (has(failure, SSLException.class)) {
            return tls(failure);
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return failed(Reason.CONNECT_FAILED, "the host name of " + server + " is unknown", failure);
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return failed(
                    Reason.CONNECT_FAILED,
                    "no connection to " + server + "; check host, port and whether a proxy is needed",
                    failure);
        }
        if (hasMessage(failure, "Tunnel failed")) {
            return failed(Reason.CONNECT_FAILED, "the proxy opened no connection to " + server, failure);
        }
        if (has(failure, ProtocolException.class) || hasMessage(failure, "header with 204 response")) {
            return failed(Reason.MALFORMED_RESPONSE, "the response of " + server + " is not valid HTTP", failure);
        }
        return failed(Reason.CONNECTION_LOST, "the connection to " + server + " closed before a response", failure);
    }

    private ExchangeException tls(Throwable failure) {
        if (has(failure, SSLPeerUnverifiedException.class) || has(failure, GeneralSecurityException.class)) {
            return failed(
                    Reason.TLS_NOT_TRUSTED,
                    "the certificate of " + server + " is not trusted; an SSLContext says which authorities are",
                    failure);
        }
        if (has(failure, SSLHandshakeException.class) || hasMessage(failure, "plaintext connection")) {
            return failed(Reason.TLS_FAILED, "the TLS handshake with " + server + " failed", failure);
        }
        return failed(Reason.CONNECTION_LOST, "the TLS connection to " + server + " failed", failure);
    }

    private ExchangeException inBody(Throwable failure) {
        // What the JDK's parser refuses has no cause in the network.
        return Causes.hasNetwork(failure)
                ? failed(
                        Reason.TRUNCATED_BODY,
                        "the response of " + server + " ended before its body was complete",
                        failure)
                : failed(
                        Reason.MALFORMED_RESPONSE,
                        "the response of " + server + " has a body that is not valid HTTP",
                        failure);
    }

    private ExchangeException failed(Reason reason, String sentence, Throwable failure) {
        return new ExchangeException(reason, operation + ": " + sentence + ".", Causes.shown(failure));
    }

    private static String hostAndPort(URI uri) {
        int defaultPort = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getHost() + ":" + (uri.getPort() == -1 ? defaultPort : uri.getPort());
    }
}
