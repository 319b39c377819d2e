package tallygate.transport.tck.reference;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.TransportContract;
import tallygate.transport.tck.TransportSettings;

/** Shows that the contract can be kept, all of it at once. */
final class ReferenceTransportContractTest extends TransportContract {
    @Override
    public HttpTransport createTransport() {
        return new ReferenceTransport();
    }

    @Override
    public Optional<HttpTransport> createTransport(TransportSettings settings) {
        return Optional.of(new ReferenceTransport(new Rules(settings, Set.of())));
    }

    /** It has no client to share; transports without one keep T59 by nature. */
    @Override
    public Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        return Optional.of(ReferenceTransport::new);
    }
}
