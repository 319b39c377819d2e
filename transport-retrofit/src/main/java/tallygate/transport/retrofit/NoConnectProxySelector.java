package tallygate.transport.retrofit;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Keeps threads that must not wait for a name server or a proxy's address from opening connections. OkHttp asks for the proxy
 * first, so nothing has happened when it is stopped here.
 */
final class NoConnectProxySelector extends ProxySelector {
    private final ProxySelector proxies;
    private final BooleanSupplier isOpen;
    private volatile boolean socks;

    /** @param isOpen whether the current thread may open a connection */
    NoConnectProxySelector(ProxySelector proxies, BooleanSupplier isOpen) {
        this.proxies = proxies;
        this.isOpen = isOpen;
    }

    /** Whether all connections are over sockets of the client's factory; OkHttp makes those to a SOCKS proxy by itself. */
    boolean socketsAreOurs() {
        return !socks;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (!isOpen.getAsBoolean()) {
            throw new ConnectNotAllowedException();
        }
        List<Proxy> selected = proxies.select(uri);
        if (selected.stream().anyMatch(proxy -> proxy.type() == Proxy.Type.SOCKS)) {
            socks = true;
        }
        return selected;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        proxies.connectFailed(uri, proxy, failure);
    }

    /** There is no open connection that is free. */
    static final class ConnectNotAllowedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ConnectNotAllowedException() {
            // An answer and no failure, so where it comes from matters to nobody.
            super(null, null, false, false);
        }
    }
}
