package tallygate.transport;

import static java.util.Objects.requireNonNull;

import java.net.ProxySelector;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the builders of all transports share, under the same names. Not thread-safe.
 *
 * @param <B> the builder of one transport
 */
public abstract class TransportBuilder<B extends TransportBuilder<B>> {
    private Duration connectTimeout = ConnectionSettings.DEFAULT.connectTimeout();
    private HttpProtocol protocol = ConnectionSettings.DEFAULT.protocol();
    private @Nullable SSLContext sslContext;
    private @Nullable ProxySelector proxies;

    protected TransportBuilder() {}

    /** This. */
    protected abstract B self();

    /** A transport with these settings; the caller closes it. Its HTTP client is created in the background. */
    public abstract HttpTransport build();

    /**
     * The longest that opening a connection may take, within the timeout of the request. 10 seconds by default.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public final B connectTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("The connect timeout must be more than zero, but is " + timeout + ".");
        }
        connectTimeout = timeout;
        return self();
    }

    /** The version of HTTP to offer. {@link HttpProtocol#HTTP_1_1} by default. */
    public final B protocol(HttpProtocol newProtocol) {
        protocol = requireNonNull(newProtocol, "protocol");
        return self();
    }

    /** The trusted authorities and own certificates for https. {@link SSLContext#getDefault()} by default. */
    public final B sslContext(SSLContext context) {
        sslContext = requireNonNull(context, "sslContext");
        return self();
    }

    /** Chooses the proxy of each host. {@link ProxySelector#getDefault()} by default. */
    public final B proxy(ProxySelector selector) {
        proxies = requireNonNull(selector, "proxy");
        return self();
    }

    /** The settings as they are now. */
    protected final ConnectionSettings settings() {
        return new ConnectionSettings(connectTimeout, protocol, sslContext, proxies);
    }
}
