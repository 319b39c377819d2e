package tallygate.transport.retrofit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;
import tallygate.transport.WebSocketRefusedException;
import tallygate.transport.spi.ExchangeFailures;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.UnusableProxyException;

/**
 * Maps OkHttp's exceptions to those of the SPI. Their messages are null or quote what the server sent, so a cause keeps its
 * message only if it was thrown before the request was sent.
 */
final class OkHttpExceptionMapper {
    private static final int MAX_CAUSES = 16;
    private static final String ENDS_EARLY = "unexpected end of stream";

    private final ExchangeFailures failures;

    OkHttpExceptionMapper(TransportRequest request) {
        this.failures = new ExchangeFailures(request);
    }

    IOException of(Throwable failure, Phase phase) {
        // If it is thrown below TLS, it is a cause.
        Optional<RefusedResponseException> refused = causes(failure)
                .filter(RefusedResponseException.class::isInstance)
                .map(RefusedResponseException.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            return failures.refused(refused.get());
        }
        if (failure instanceof UnusableProxyException unusable) {
            return failures.unusableProxy(unusable);
        }
        if (failure.getCause() instanceof UnusableProxyException unusable) {
            return failures.unusableProxy(unusable);
        }
        if (failure instanceof UnreadableBodyException unreadable) {
            return failures.unreadableBody(unreadable.reason(), unreadable.getCause());
        }
        if (failure instanceof InterruptedIOException) {
            return timeout(phase);
        }
        if (StreamEnd.isUnprocessed(failure)) {
            return failures.unprocessed(withoutText(failure));
        }
        return phase == Phase.BODY ? inBody(failure) : beforeHead(failure, phase);
    }

    WebSocketRefusedException webSocketRefused(int status) {
        return failures.webSocketRefused(status);
    }

    ExchangeException noUpgrade() {
        return failures.malformedHead(null);
    }

    ExchangeException noClient(Throwable thrown) {
        return failures.noClient("OkHttp's client", thrown);
    }

    ExchangeException notSent(String why) {
        return failures.notSent(why, null);
    }

    ExchangeException proxyUnreachable(SocketAddress proxy, Throwable cause) {
        return failures.proxyUnreachable(proxy, cause);
    }

    ExchangeTimeoutException timeout(Phase phase) {
        return failures.timeout(phase);
    }

    ExchangeException transportClosed() {
        return failures.transportClosed();
    }

    ExchangeException notSent(RuntimeException failure) {
        return failures.notSent(String.valueOf(failure.getMessage()), failure);
    }

    private ExchangeException beforeHead(Throwable failure, Phase phase) {
        if (failure instanceof UnknownHostException) {
            return failures.unknownHost(failure);
        }
        if (failure instanceof SSLPeerUnverifiedException
                || (failure instanceof SSLException && has(failure, GeneralSecurityException.class))) {
            return failures.notTrusted("the OkHttpClient", forAnotherHost(failure));
        }
        if (failure instanceof SSLHandshakeException || (failure instanceof SSLException && phase == Phase.CONNECT)) {
            return failures.tlsFailed(failure);
        }
        Throwable alert = alertBehindRequest(failure);
        if (alert != null) {
            return failures.tlsFailed(alert);
        }
        if (isOfTunnel(failure)) {
            return failures.refusedByProxy(withoutText(failure));
        }
        if (phase == Phase.CONNECT
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException) {
            return failures.notConnected(failure instanceof SocketException ? failure : withoutText(failure));
        }
        if (failure instanceof ProtocolException || StreamEnd.isBeyondHeaderLimit(failure)) {
            return failures.malformedHead(withoutText(failure));
        }
        return failures.connectionLost(withoutText(failure));
    }

    /**
     * Returns the TLS alert behind a failure to send, if there is one. From TLS 1.3 on a server rejects a client's
     * certificate when the request may already be in flight; sending it fails then, and OkHttp attaches the alert to that
     * failure.
     */
    private static @Nullable Throwable alertBehindRequest(Throwable failure) {
        return Stream.of(failure.getSuppressed())
                .filter(SSLHandshakeException.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    /** Drops the message about a wrong host name, because it quotes the certificate. */
    private static Throwable forAnotherHost(Throwable failure) {
        if (!(failure instanceof SSLPeerUnverifiedException)) {
            return failure;
        }
        SSLPeerUnverifiedException shown = new SSLPeerUnverifiedException("the certificate is not for this host");
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }

    private static boolean isOfTunnel(Throwable failure) {
        String message = failure.getMessage();
        return message != null
                && (message.startsWith("Failed to authenticate with proxy")
                        || message.startsWith("Unexpected response code for CONNECT"));
    }

    private ExchangeException inBody(Throwable failure) {
        boolean endsEarly = failure instanceof EOFException
                || failure instanceof SocketException
                || failure instanceof SSLException
                || StreamEnd.isEnd(failure)
                || ENDS_EARLY.equals(failure.getMessage());
        return endsEarly ? failures.truncatedBody(withoutText(failure)) : failures.malformedBody(withoutText(failure));
    }

    private static boolean has(Throwable failure, Class<?> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }

    /** Returns the class of a failure and its stack trace; its message may quote received text. */
    static Throwable withoutText(Throwable failure) {
        IOException shown = new IOException(failure.getClass().getName());
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }
}
