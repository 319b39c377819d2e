package tallygate.transport.jdk;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Looks into the chain of causes of a failure. */
final class Causes {
    private static final int MAX_DEPTH = 16;

    /** Their messages come from the operating system or from TLS, never from a request or a response. */
    private static final List<Class<? extends Exception>> NETWORK = List.of(
            SSLException.class,
            SocketException.class,
            EOFException.class,
            UnknownHostException.class,
            ClosedChannelException.class,
            UnresolvedAddressException.class);

    private Causes() {}

    /** Returns the failure without the exceptions that a future wraps around it. */
    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    static boolean has(Throwable failure, Class<?> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    /** Returns whether no connection was opened, so that nothing was sent. */
    static boolean isOfConnect(Throwable failure) {
        return has(failure, HttpConnectTimeoutException.class)
                || has(failure, ConnectException.class)
                || has(failure, NoRouteToHostException.class)
                || has(failure, UnresolvedAddressException.class);
    }

    static boolean hasNetwork(Throwable failure) {
        return chain(failure).anyMatch(Causes::isNetwork);
    }

    static boolean hasMessage(Throwable failure, String part) {
        return chain(failure)
                .anyMatch(cause ->
                        cause.getMessage() != null && cause.getMessage().contains(part));
    }

    /** Returns the part of the chain that may be shown: the JDK's other messages quote what was received. */
    static Throwable shown(Throwable failure) {
        return chain(failure).filter(Causes::isNetwork).findFirst().orElseGet(() -> withoutMessage(failure));
    }

    private static boolean isNetwork(Throwable failure) {
        return NETWORK.stream().anyMatch(type -> type.isInstance(failure));
    }

    private static Throwable withoutMessage(Throwable failure) {
        IOException shown = new IOException(failure.getClass().getName());
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_DEPTH);
    }
}
