package tallygate.transport.jdk;

import java.net.Proxy;
import java.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies of one exchange, tried one after another until one accepts a connection. For one thread at a time. */
final class ProxyAttempts {
    private @Nullable List<Proxy> proxies;
    private int current;

    boolean isNew() {
        return proxies == null;
    }

    /** @param selected at least one */
    void begin(List<Proxy> selected) {
        proxies = selected;
    }

    Proxy current() {
        return selected().get(current);
    }

    /** Advances to the next proxy, and returns whether there is one. */
    boolean advance() {
        if (proxies == null || current + 1 == proxies.size()) {
            return false;
        }
        current++;
        return true;
    }

    /** Returns the current proxy; null for a direct connection, and before a proxy was selected. */
    @Nullable
    SocketAddress address() {
        return proxies == null ? null : current().address();
    }

    private List<Proxy> selected() {
        if (proxies == null) {
            throw new IllegalStateException("No proxy was selected yet.");
        }
        return proxies;
    }
}
