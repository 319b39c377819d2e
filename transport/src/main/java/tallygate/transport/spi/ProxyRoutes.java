package tallygate.transport.spi;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks what a caller's {@link ProxySelector} selects, so that no request goes directly to its host, or without the proxy's
 * password, by accident. As thread-safe as the selector.
 */
public final class ProxyRoutes {
    private final @Nullable ProxySelector proxies;
    private final Function<Proxy, Optional<String>> obstacle;

    /**
     * @param proxies null for {@link ProxySelector#getDefault()} at the time of each request
     * @param obstacle why the HTTP library cannot use such a proxy, and what to do; empty if it can
     */
    public ProxyRoutes(@Nullable ProxySelector proxies, Function<Proxy, Optional<String>> obstacle) {
        this.proxies = proxies;
        this.obstacle = obstacle;
    }

    /**
     * Returns the proxies to try for this URI, in this order, {@link Proxy#NO_PROXY} among them for a direct connection. At
     * least one.
     *
     * @throws UnusableProxyException if the selector fails or selects none, or if the first one cannot be used
     */
    public List<Proxy> select(URI uri) {
        ProxySelector selector = selector();
        if (selector == null) {
            return List.of(Proxy.NO_PROXY);
        }
        List<Proxy> selected;
        try {
            selected = selector.select(uri);
        } catch (RuntimeException e) {
            throw new UnusableProxyException(
                    "the proxy selector failed with " + e.getClass().getName(), e);
        }
        if (selected == null || selected.isEmpty()) {
            throw new UnusableProxyException(
                    "the proxy selector returned no route; let it return Proxy.NO_PROXY for a direct connection", null);
        }
        return usable(selected);
    }

    /** Notifies the selector that a proxy did not accept a connection. */
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        ProxySelector selector = selector();
        if (selector != null) {
            selector.connectFailed(uri, proxy, failure);
        }
    }

    private @Nullable ProxySelector selector() {
        return proxies == null ? ProxySelector.getDefault() : proxies;
    }

    /** Returns the proxies before the first one that cannot be used: the caller prefers that one to those after it. */
    private List<Proxy> usable(List<Proxy> selected) {
        List<Proxy> usable = new ArrayList<>();
        for (Proxy proxy : selected) {
            Optional<String> why = obstacle.apply(proxy);
            if (why.isPresent() && usable.isEmpty()) {
                throw new UnusableProxyException(why.get(), null);
            }
            if (why.isPresent()) {
                break;
            }
            usable.add(proxy);
        }
        return usable;
    }
}
