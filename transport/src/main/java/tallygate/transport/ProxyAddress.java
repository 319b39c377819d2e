package tallygate.transport;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads the {@code host:port} of a proxy. */
final class ProxyAddress {
    private ProxyAddress() {}

    /**
     * Returns a selector that sends every host through this proxy. Its name is resolved for each connection.
     *
     * @throws IllegalArgumentException if the text is not a host and a port; it is not shown if it may hold a password
     */
    static ProxySelector everyHostThrough(String hostAndPort) {
        if (hostAndPort.indexOf('@') >= 0) {
            throw new IllegalArgumentException("proxy: the address has a user name or password before its host;"
                    + " give host:port here, and set them with proxyCredentials.");
        }
        if (hostAndPort.contains("://")) {
            throw refusal(hostAndPort, "leave out the scheme");
        }
        URI uri;
        try {
            uri = new URI("http://" + hostAndPort);
        } catch (URISyntaxException e) {
            throw refusal(hostAndPort, "it is not a host and a port");
        }
        if (uri.getHost() == null || !uri.getRawAuthority().equals(hostAndPort)) {
            throw refusal(hostAndPort, "it is not a host and a port");
        }
        if (uri.getPort() < 1 || uri.getPort() > 0xffff) {
            throw refusal(hostAndPort, "its port must be from 1 to 65535");
        }
        return ProxySelector.of(InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
    }

    private static IllegalArgumentException refusal(String hostAndPort, String why) {
        return new IllegalArgumentException(
                "proxy: write the address as host:port, not \"" + hostAndPort + "\"; " + why + ".");
    }
}
