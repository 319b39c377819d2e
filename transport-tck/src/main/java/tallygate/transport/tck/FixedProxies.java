package tallygate.transport.tck;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Selects the same proxies for every host, including loopback, which the JVM's selector exempts. */
final class FixedProxies extends ProxySelector {
    private final Supplier<@Nullable List<Proxy>> selected;

    private FixedProxies(Supplier<@Nullable List<Proxy>> selected) {
        this.selected = selected;
    }

    static TransportSettings settings(Supplier<@Nullable List<Proxy>> selected) {
        return TransportSettings.of(new FixedProxies(selected));
    }

    static TransportSettings settings(Proxy... selected) {
        return settings(() -> List.of(selected));
    }

    static Proxy of(Proxy.Type type, int port) {
        return new Proxy(type, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    @Override
    @SuppressWarnings("NullAway") // A selector must not return null, and some do.
    public List<Proxy> select(URI uri) {
        return selected.get();
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The test sees it as the failure of its call.
    }
}
