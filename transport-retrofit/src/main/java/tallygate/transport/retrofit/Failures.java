package tallygate.transport.retrofit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * Says in the terms of the SPI why an exchange failed. OkHttp's own messages are null, or quote what the server sent; so
 * every message is ours, and a cause keeps its own only from before the request went out.
 */
final class Failures {
    private static final int MAX_CAUSES = 16;
    private static final String ENDS_EARLY = "unexpected end of stream";

    private final String operation;
    private final String server;
    private final Duration timeout;

    Failures(TransportRequest request) {
        this.operation = request.operationId();
        this.server = hostAndPort(request.uri());
        this.timeout = request.timeout();
    }

    IOException of(Throwable failure, Phase phase) {
        if (failure instanceof RefusedResponseException refused) {
            return failed(refused.reason(), "the response of " + server + " " + refused.getMessage(), null);
        }
        if (failure instanceof UnreadableBodyException unreadable) {
            return failed(
                    unreadable.reason(),
                    "the request body for " + server + " could not be read",
                    unreadable.getCause());
        }
        if (failure instanceof InterruptedIOException) {
            return timeout(phase);
        }
        return phase == Phase.BODY ? inBody(failure) : beforeHead(failure, phase);
    }

    ExchangeTimeoutException timeout(Phase phase) {
        String reached =
                switch (phase) {
                    case CONNECT -> "no connection to " + server + " within the connect timeout or ";
                    case HEADERS -> "no response of " + server + " within ";
                    case BODY -> "the response of " + server + " did not end within ";
                };
        return new ExchangeTimeoutException(
                phase, operation + ": " + reached + TimeUnit.MILLISECONDS.convert(timeout) + " ms.");
    }

    ExchangeException transportClosed() {
        return failed(Reason.TRANSPORT_CLOSED, "the transport is closed", null);
    }

    ExchangeException notSent(RuntimeException failure) {
        return failed(
                Reason.REQUEST_NOT_SENT,
                "the request to " + server + " could not be made: " + failure.getMessage(),
                failure);
    }

    private ExchangeException beforeHead(Throwable failure, Phase phase) {
        if (failure instanceof UnknownHostException) {
            return failed(Reason.CONNECT_FAILED, "the host name of " + server + " is unknown", failure);
        }
        if (failure instanceof SSLPeerUnverifiedException
                || (failure instanceof SSLException && has(failure, GeneralSecurityException.class))) {
            return failed(
                    Reason.TLS_NOT_TRUSTED,
                    "the certificate of " + server + " is not trusted; the OkHttpClient says which authorities are",
                    failure);
        }
        if (failure instanceof SSLHandshakeException || (failure instanceof SSLException && phase == Phase.CONNECT)) {
            return failed(Reason.TLS_FAILED, "the TLS handshake with " + server + " failed", failure);
        }
        if (phase == Phase.CONNECT
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException) {
            return failed(
                    Reason.CONNECT_FAILED,
                    "no connection to " + server + "; check host, port and whether a proxy is needed",
                    failure instanceof SocketException ? failure : withoutText(failure));
        }
        if (failure instanceof ProtocolException) {
            return failed(
                    Reason.MALFORMED_RESPONSE,
                    "the response of " + server + " is not valid HTTP",
                    withoutText(failure));
        }
        return failed(
                Reason.CONNECTION_LOST,
                "the connection to " + server + " closed before a response",
                withoutText(failure));
    }

    private ExchangeException inBody(Throwable failure) {
        boolean endsEarly = failure instanceof EOFException
                || failure instanceof SocketException
                || failure instanceof SSLException
                || ENDS_EARLY.equals(failure.getMessage());
        return endsEarly
                ? failed(
                        Reason.TRUNCATED_BODY,
                        "the response of " + server + " ended before its body was complete",
                        withoutText(failure))
                : failed(
                        Reason.MALFORMED_RESPONSE,
                        "the response of " + server + " has a body that is not valid HTTP",
                        withoutText(failure));
    }

    private static boolean has(Throwable failure, Class<?> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(type::isInstance);
    }

    private static Throwable withoutText(Throwable failure) {
        IOException shown = new IOException(failure.getClass().getName());
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }

    private ExchangeException failed(Reason reason, String sentence, @Nullable Throwable cause) {
        return new ExchangeException(reason, operation + ": " + sentence + ".", cause);
    }

    private static String hostAndPort(URI uri) {
        int defaultPort = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getHost() + ":" + (uri.getPort() == -1 ? defaultPort : uri.getPort());
    }
}
