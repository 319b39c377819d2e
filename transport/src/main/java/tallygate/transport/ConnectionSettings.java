package tallygate.transport;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tallygate.transport.tls.TlsContexts;

/**
 * The settings of a {@link TransportBuilder}, for the transport that it builds.
 *
 * @param connectTimeout the longest time to open a connection, within the timeout of the request
 * @param protocol the version of HTTP to offer
 * @param tls makes the context of trusted authorities and own certificates. It may read files, so call it in the background;
 *     throws {@link IllegalStateException} with a message for the caller where a store of the JVM cannot be used
 * @param proxies chooses the proxy of each host; null for {@link ProxySelector#getDefault()} at the time of each request
 * @param proxyCredentials for proxies that want Basic authentication; null for none
 * @param maxConnectionAge after which a connection serves no further request; null for no limit
 */
public record ConnectionSettings(
        Duration connectTimeout,
        HttpProtocol protocol,
        Supplier<SSLContext> tls,
        @Nullable ProxySelector proxies,
        @Nullable ProxyCredentials proxyCredentials,
        @Nullable Duration maxConnectionAge) {
    /** The default settings: a connect timeout of 10 seconds, HTTP/1.1, and the defaults of the JVM for the rest. */
    public static final ConnectionSettings DEFAULT =
            new ConnectionSettings(Duration.ofSeconds(10), HttpProtocol.HTTP_1_1, TlsContexts::ofJvm, null, null, null);
}
