package tallygate.transport;

import java.net.ProxySelector;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TransportBuilder} was given; for the transport that it builds.
 *
 * @param connectTimeout the longest for opening a connection, within the timeout of the request
 * @param protocol the version of HTTP to offer
 * @param sslContext trusted authorities and own certificates; null for those of the JVM
 * @param proxies chooses the proxy of each host; null for {@link ProxySelector#getDefault()}
 */
public record ConnectionSettings(
        Duration connectTimeout,
        HttpProtocol protocol,
        @Nullable SSLContext sslContext,
        @Nullable ProxySelector proxies) {
    /** The settings of a transport that was given none: a connect timeout of 10 seconds, HTTP/1.1, the rest as the JVM has it. */
    public static final ConnectionSettings DEFAULT =
            new ConnectionSettings(Duration.ofSeconds(10), HttpProtocol.HTTP_1_1, null, null);
}
