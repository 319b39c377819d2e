package tallygate.transport.tck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tallygate.transport.HttpTransport;

/** Creates the transports that the suites examine, and declares their gaps. */
public interface TransportUnderTest {
    /** Returns a new transport with default settings; the suite closes it. */
    HttpTransport createTransport();

    /**
     * Returns a new transport with these settings; the suite closes it. Empty for a transport that does not support one of
     * them: the cases of TLS and proxies that need it are then reported as aborted.
     */
    default Optional<HttpTransport> createTransport(TransportSettings settings) {
        return Optional.empty();
    }

    /**
     * Returns a supplier of transports over the same HTTP client of the library, which the caller and not a transport
     * created. Empty for a transport that accepts no client; T59 is then reported as aborted.
     */
    default Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        return Optional.empty();
    }

    /**
     * Returns transports over unusable clients of the caller: shut down, or with an executor that is. Empty for a transport
     * that accepts no client; T141 is then reported as aborted.
     */
    default List<HttpTransport> transportsOverShutDownClients() {
        return List.of();
    }

    /** Returns the cases this transport is known to fail. */
    default Set<Gap> gaps() {
        return Set.of();
    }
}
