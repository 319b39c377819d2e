package tallygate.transport.retrofit;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.BooleanSupplier;
import tallygate.transport.spi.ProxyRoutes;

/**
 * Prevents threads that must not wait for a name server from opening connections. OkHttp selects the proxy first, so nothing
 * has happened yet when the exception is thrown here.
 */
final class NoConnectProxySelector extends ProxySelector {
    private final ProxyRoutes proxies;
    private final BooleanSupplier mayConnect;
    private volatile boolean socks;

    /** @param mayConnect whether the current thread may open a connection */
    NoConnectProxySelector(ProxyRoutes proxies, BooleanSupplier mayConnect) {
        this.proxies = proxies;
        this.mayConnect = mayConnect;
    }

    /**
     * Returns whether all connections are over sockets of the client's factory; OkHttp creates those to a SOCKS proxy by
     * itself.
     */
    boolean socketsAreOurs() {
        return !socks;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (!mayConnect.getAsBoolean()) {
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

    /** No open connection is free, and the current thread may not open one. */
    static final class ConnectNotAllowedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ConnectNotAllowedException() {
            // This is a signal, not a failure, so it needs no stack trace.
            super(null, null, false, false);
        }
    }
}
