package tallygate.transport;

import java.util.Optional;

/**
 * Makes a transport known to {@link Transports#discover()}. An implementation is named in
 * {@code META-INF/services/tallygate.transport.HttpTransportProvider} and has a public constructor without parameters.
 */
public interface HttpTransportProvider {
    /** A new transport with default settings; the caller closes it. */
    HttpTransport create();

    /** A builder of transports with other settings; empty for a transport that takes none. */
    default Optional<TransportBuilder<?>> builder() {
        return Optional.empty();
    }

    /** The code that chooses this transport explicitly, for the message when several are found. */
    String selectionHint();
}
