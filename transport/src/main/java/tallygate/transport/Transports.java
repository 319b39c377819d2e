package tallygate.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the transport of an application.
 *
 * <pre>{@code
 * HttpTransport transport = Transports.discover(t -> t.connectTimeout(Duration.ofSeconds(3)));
 * }</pre>
 */
public final class Transports {
    private Transports() {}

    /**
     * Returns the only transport on the class path or module path, found through {@link HttpTransportProvider}. It is
     * searched with the class loader of this class, not with the context class loader of the calling thread.
     *
     * @throws IllegalStateException if there is none, more than one, or one that cannot be loaded or lacks a library; the
     *     message lists what was found and the remedy
     */
    public static HttpTransport discover() {
        return create(provider(), HttpTransportProvider::create);
    }

    /**
     * Returns the same transport, with settings in place of its defaults.
     *
     * @throws IllegalStateException as {@link #discover()}, if the transport takes no settings, or if they contradict each
     *     other
     * @throws IllegalArgumentException if a setting is invalid
     */
    public static HttpTransport discover(Consumer<TransportBuilder<?>> settings) {
        return create(provider(), provider -> configured(provider, settings));
    }

    private static HttpTransportProvider provider() {
        // Our own class loader: the context class loader of a server's thread may see another application's transports.
        return only(ServiceLoader.load(HttpTransportProvider.class, HttpTransport.class.getClassLoader()));
    }

    static HttpTransport configured(HttpTransportProvider provider, Consumer<TransportBuilder<?>> settings) {
        TransportBuilder<?> builder = provider.builder()
                .orElseThrow(() -> new IllegalStateException("The HTTP transport of "
                        + provider.getClass().getName()
                        + " takes no settings, but proxy, certificates or other settings of a connection are given, for"
                        + " example in the environment. Set up the transport in code, and hand it to the builder with"
                        + " transport(...)."));
        settings.accept(builder);
        return builder.build();
    }

    /** A transport that is an automatic module cannot require the modules it needs, so they may be missing. */
    static HttpTransport create(
            HttpTransportProvider provider, Function<HttpTransportProvider, HttpTransport> creation) {
        try {
            return creation.apply(provider);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "The HTTP transport of " + provider.getClass().getName() + " lacks the class " + e.getMessage()
                            + ". Add the library that has it; if that is on the module path, add its module with requires in "
                            + "the module-info of the application, or with --add-modules on the command line.",
                    e);
        }
    }

    static HttpTransportProvider only(Iterable<HttpTransportProvider> found) {
        List<HttpTransportProvider> providers = load(found);
        if (providers.isEmpty()) {
            throw new IllegalStateException(
                    "No HTTP transport is on the class path or module path. Add the artifact tallygate-transport-jdk or "
                            + "tallygate-transport-retrofit of io.github.tallygate, or hand a transport to the builder "
                            + "with transport(...).");
        }
        if (providers.size() > 1) {
            throw new IllegalStateException("Several HTTP transports are on the class path or module path:\n"
                    + providers.stream()
                            .map(provider -> "  " + provider.getClass().getName())
                            .sorted()
                            .collect(Collectors.joining("\n"))
                    + "\nKeep one of them, or choose with one of:\n"
                    + providers.stream()
                            .map(provider -> "  .transport(" + provider.selectionHint() + ")")
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
        return providers.get(0);
    }

    private static List<HttpTransportProvider> load(Iterable<HttpTransportProvider> found) {
        List<HttpTransportProvider> providers = new ArrayList<>();
        try {
            found.forEach(providers::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "An HTTP transport was found that cannot be loaded (" + e.getMessage()
                            + "). Repair or remove its jar, "
                            + "or hand a transport to the builder with transport(...).",
                    e);
        }
        return providers;
    }
}
