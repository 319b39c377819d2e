package tallygate.core.internal.request;

import java.net.URI;

/** Compares origins: scheme, host and port (RFC 6454). */
final class Origins {
    private Origins() {}

    /** @param one an http or https URI with a host, like the other */
    static boolean same(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    static String text(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
