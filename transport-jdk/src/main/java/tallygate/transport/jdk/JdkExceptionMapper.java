package tallygate.transport.jdk;

import static tallygate.transport.jdk.Causes.has;
import static tallygate.transport.jdk.Causes.hasMessage;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;
import tallygate.transport.spi.ExchangeFailures;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.UnusableProxyException;

/**
 * Maps the JDK's exceptions to those of the SPI. Their messages are null or quote what the server sent, so the cause is one
 * whose message comes from the network layer only.
 */
final class JdkExceptionMapper {
    private static final int SWITCHING_PROTOCOLS = 101;

    private final ExchangeFailures failures;

    JdkExceptionMapper(TransportRequest request) {
        this.failures = new ExchangeFailures(request);
    }

    /** @param phase how far the exchange had come */
    IOException of(Throwable thrown, Phase phase) {
        Throwable failure = Causes.unwrap(thrown);
        if (failure instanceof RefusedResponseException refused) {
            return failures.refused(refused);
        }
        if (failure instanceof UnusableProxyException unusable) {
            return failures.unusableProxy(unusable);
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return timeout(Phase.CONNECT);
        }
        if (failure instanceof HttpTimeoutException) {
            return timeout(phase);
        }
        Throwable cause = Causes.shown(failure);
        if (Unprocessed.isRefused(failure)) {
            return failures.unprocessed(cause);
        }
        return phase == Phase.BODY ? inBody(failure, cause) : beforeHead(failure, cause);
    }

    /** @param proxy over which the request was to go; null for none */
    IOException of(Throwable thrown, Phase phase, @Nullable SocketAddress proxy) {
        boolean unreachable =
                has(thrown, ConnectException.class) && !(Causes.unwrap(thrown) instanceof HttpConnectTimeoutException);
        return proxy != null && unreachable
                ? failures.proxyUnreachable(proxy, Causes.shown(thrown))
                : of(thrown, phase);
    }

    /** Returns why a WebSocket was not opened. */
    IOException ofHandshake(Throwable failure) {
        Throwable thrown = Causes.unwrap(failure);
        if (thrown instanceof WebSocketHandshakeException refused) {
            int status = refused.getResponse().statusCode();
            return status == SWITCHING_PROTOCOLS
                    ? failures.malformedHead(Causes.shown(refused))
                    : failures.webSocketRefused(status);
        }
        return of(thrown, Phase.HEADERS);
    }

    /** Returns why an open WebSocket ended. */
    ExchangeException ofWebSocket(Throwable failure) {
        Throwable cause = Causes.shown(failure);
        return has(failure, ProtocolException.class) || has(failure, CharacterCodingException.class)
                ? failures.webSocketMalformed(cause)
                : failures.webSocketLost(cause);
    }

    ExchangeException webSocketLost() {
        return failures.webSocketLost(null);
    }

    ExchangeException webSocketSilent(Duration heartbeat) {
        return failures.webSocketSilent(heartbeat);
    }

    ExchangeException webSocketMessageOverdue(Duration heartbeat) {
        return failures.webSocketMessageOverdue(heartbeat);
    }

    ExchangeException webSocketMessageTooLarge(int limit) {
        return failures.webSocketMessageTooLarge(limit);
    }

    ExchangeTimeoutException timeout(Phase phase) {
        return failures.timeout(phase);
    }

    ExchangeException transportClosed() {
        return failures.transportClosed();
    }

    ExchangeException unreadableBody(Reason reason, Exception failure) {
        return failures.unreadableBody(reason, failure);
    }

    ExchangeException notSent(Exception failure) {
        return failure instanceof UnusableProxyException unusable
                ? failures.unusableProxy(unusable)
                : failures.notSent("the JDK's client rejected it", Causes.shown(failure));
    }

    ExchangeException noClient(Throwable thrown) {
        return failures.noClient("the JDK's client", thrown);
    }

    ExchangeException refusedByProxy() {
        return failures.refusedByProxy(null);
    }

    private ExchangeException beforeHead(Throwable failure, Throwable cause) {
        if (has(failure, SSLException.class)) {
            return tls(failure, cause);
        }
        if (isOfClosedClient(failure)) {
            return failures.notSent(
                    "the HttpClient of the transport is shut down; keep it as long as the transport", cause);
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return failures.unknownHost(cause);
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return failures.notConnected(cause);
        }
        if (hasMessage(failure, "Tunnel failed")) {
            return failures.refusedByProxy(cause);
        }
        if (has(failure, ProtocolException.class) || hasMessage(failure, "header with 204 response")) {
            return failures.malformedHead(cause);
        }
        return failures.connectionLost(cause);
    }

    /** Returns whether the client was shut down. It throws without a cause then; reading from a closed stream fails with one. */
    private static boolean isOfClosedClient(Throwable failure) {
        return failure.getClass() == IOException.class
                && "closed".equals(failure.getMessage())
                && failure.getCause() == null;
    }

    private ExchangeException tls(Throwable failure, Throwable cause) {
        if (has(failure, SSLPeerUnverifiedException.class) || has(failure, GeneralSecurityException.class)) {
            return failures.notTrusted("the SSLContext", cause);
        }
        if (has(failure, SSLHandshakeException.class) || hasMessage(failure, "plaintext connection")) {
            return failures.tlsFailed(cause);
        }
        return failures.connectionLost(cause);
    }

    private ExchangeException inBody(Throwable failure, Throwable cause) {
        // A failure of the JDK's parser has no network exception among its causes.
        return Causes.hasNetwork(failure) || hasMessage(failure, "RST_STREAM")
                ? failures.truncatedBody(cause)
                : failures.malformedBody(cause);
    }
}
