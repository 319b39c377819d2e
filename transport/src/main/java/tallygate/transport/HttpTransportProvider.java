package tallygate.transport;

import java.util.Optional;

/**
 * Makes a transport known to {@link Transports#discover()}. An implementation is named in
 * {@code META-INF/services/tallygate.transport.HttpTransportProvider} and has a public constructor without parameters.
 */
public interface HttpTransportProvider {
    /** Returns a new transport with default settings; the caller closes it. */
    HttpTransport create();

    /** Returns a builder of transports with other settings; empty if the transport has no settings. */
    default Optional<TransportBuilder<?>> builder() {
        return Optional.empty();
    }

    /** Returns the code that selects this transport explicitly, for the message if several are found. */
    String selectionHint();
}
