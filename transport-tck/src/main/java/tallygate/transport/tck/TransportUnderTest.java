package tallygate.transport.tck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tallygate.transport.HttpTransport;

/** What the suites need to know about a transport. */
public interface TransportUnderTest {
    /** A new transport with default settings; the suite closes it. */
    HttpTransport createTransport();

    /**
     * A new transport with these settings; the suite closes it. Empty for a transport that cannot be given one of them:
     * the cases of TLS and proxies that need it are then reported as aborted.
     */
    default Optional<HttpTransport> createTransport(TransportSettings settings) {
        return Optional.empty();
    }

    /**
     * Makes transports over one and the same HTTP client of the library below, which was made by the caller and not by a
     * transport. Empty for a transport that takes no client; T59 is then reported as aborted.
     */
    default Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        return Optional.empty();
    }

    /**
     * Transports over clients of the caller that are of no use any more: shut down, or with an executor that is. Empty for a
     * transport that takes no client; T141 is then reported as aborted.
     */
    default List<HttpTransport> transportsOverShutDownClients() {
        return List.of();
    }

    /** The cases this transport is known to fail. */
    default Set<Gap> gaps() {
        return Set.of();
    }
}
