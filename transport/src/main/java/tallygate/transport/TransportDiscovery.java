package tallygate.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the one transport on the class path, or says exactly why it cannot choose. */
final class TransportDiscovery {
    private TransportDiscovery() {}

    static HttpTransportProvider onlyProvider() {
        // Our own class loader: the context class loader of a server's thread may see another application's transports.
        return only(ServiceLoader.load(HttpTransportProvider.class, HttpTransport.class.getClassLoader()));
    }

    static HttpTransportProvider only(Iterable<HttpTransportProvider> found) {
        List<HttpTransportProvider> providers = new ArrayList<>();
        found.forEach(providers::add);
        if (providers.isEmpty()) {
            throw new IllegalStateException("No HTTP transport is on the class path. Add one, for example the artifact "
                    + "io.github.tallygate:tallygate-transport-jdk, or hand one to the builder with transport(...).");
        }
        if (providers.size() > 1) {
            throw new IllegalStateException("Several HTTP transports are on the class path:\n"
                    + providers.stream()
                            .map(provider -> "  " + provider.getClass().getName())
                            .sorted()
                            .collect(Collectors.joining("\n"))
                    + "\nKeep one of them, or choose with one of:\n"
                    + providers.stream()
                            .map(provider -> "  .transport(" + provider.howToChoose() + ")")
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
        return providers.get(0);
    }
}
