package tallygate.transport;

import static java.util.Objects.requireNonNull;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tallygate.transport.tls.ClientCertificate;
import tallygate.transport.tls.TlsContexts;
import tallygate.transport.tls.TrustedCertificates;

/**
 * The settings that the builders of all transports share, under the same names. Not thread-safe.
 *
 * <p>{@code docs/transports.md} lists the settings with examples.
 *
 * @param <B> the builder of one transport
 */
public abstract class TransportBuilder<B extends TransportBuilder<B>> {
    private Duration connectTimeout = ConnectionSettings.DEFAULT.connectTimeout();
    private HttpProtocol protocol = ConnectionSettings.DEFAULT.protocol();
    private @Nullable SSLContext sslContext;
    private @Nullable TrustedCertificates trusted;
    private @Nullable ClientCertificate own;
    private @Nullable ProxySelector proxies;
    private @Nullable ProxyCredentials proxyCredentials;
    private @Nullable Duration maxConnectionAge;

    protected TransportBuilder() {}

    /** Returns this builder. */
    protected abstract B self();

    /** Returns a transport with these settings; the caller closes it. Its HTTP client is created in the background. */
    public abstract HttpTransport build();

    /**
     * Sets the longest time that opening a connection may take, within the timeout of the request. Default: 10 seconds.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public final B connectTimeout(Duration timeout) {
        connectTimeout = positive("connect timeout", timeout);
        return self();
    }

    /**
     * Sets the age from which a connection serves no further request, so that the name of a host is resolved again however
     * busy the transport is. Requests in flight complete. Default: no limit.
     *
     * @throws IllegalArgumentException if it is not more than zero
     */
    public final B maxConnectionAge(Duration age) {
        maxConnectionAge = positive("maximum connection age", age);
        return self();
    }

    /** Sets the version of HTTP to offer. Default: {@link HttpProtocol#HTTP_1_1}. */
    public final B protocol(HttpProtocol newProtocol) {
        protocol = requireNonNull(newProtocol, "protocol");
        return self();
    }

    /**
     * Trusts only the authorities in a PEM file of one or more certificates. Default: those of the JVM.
     *
     * @throws IllegalArgumentException if the file cannot be read or holds no certificate
     */
    public final B trustedCertificates(Path pemFile) {
        trusted = TrustedCertificates.read("trustedCertificates", pemFile);
        return self();
    }

    /**
     * Sets the client certificate as {@link #clientCertificate(Path, String)} does, from a PEM file whose private key is not
     * encrypted.
     */
    public final B clientCertificate(Path pemFile) {
        own = ClientCertificate.read("clientCertificate", pemFile, null);
        return self();
    }

    /**
     * Sets the certificate to present to a server that requests one. The file is PEM, with the certificate, the authorities
     * between it and the root, and an encrypted private key (PKCS#8), or a PKCS#12 key store. Default: the key store of the
     * JVM ({@code javax.net.ssl.keyStore}).
     *
     * @throws IllegalArgumentException if the file cannot be used or the certificate is not valid now; the message never
     *     shows the password
     */
    public final B clientCertificate(Path file, String password) {
        own = ClientCertificate.read("clientCertificate", file, requireNonNull(password, "password"));
        return self();
    }

    /**
     * Sets the trusted authorities and client certificates for https, in place of {@link #trustedCertificates} and
     * {@link #clientCertificate}. Default: {@link SSLContext#getDefault()}.
     */
    public final B sslContext(SSLContext context) {
        sslContext = requireNonNull(context, "sslContext");
        return self();
    }

    /** Sets the selector of the proxy for each host. Default: {@link ProxySelector#getDefault()}. */
    public final B proxy(ProxySelector selector) {
        proxies = requireNonNull(selector, "proxy");
        return self();
    }

    /**
     * Sends every host through an HTTP proxy, given as {@code host:port}.
     *
     * @throws IllegalArgumentException if it is not a host and a port
     */
    public final B proxy(String hostAndPort) {
        return proxy(ProxyAddress.everyHostThrough(hostAndPort));
    }

    /**
     * Sets user name and password for every proxy of the selector. They are sent with the first request to it (Basic
     * authentication, RFC 7617), and never to the server behind it. Default: none.
     *
     * @throws IllegalArgumentException if the user name is empty or has a colon, or if one of them has a control character
     */
    public final B proxyCredentials(String user, String password) {
        proxyCredentials = new ProxyCredentials(user, password);
        return self();
    }

    /**
     * Returns the settings as they are now.
     *
     * @throws IllegalStateException if one contradicts another
     */
    protected final ConnectionSettings settings() {
        return new ConnectionSettings(connectTimeout, protocol, tls(), proxies, proxyCredentials, maxConnectionAge);
    }

    private static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("The " + name + " must be more than zero, but is " + value + ".");
        }
        return value;
    }

    private Supplier<SSLContext> tls() {
        SSLContext context = sslContext;
        TrustedCertificates trust = trusted;
        ClientCertificate certificate = own;
        if (trust == null && certificate == null) {
            return context == null ? ConnectionSettings.DEFAULT.tls() : () -> context;
        }
        if (context != null) {
            throw new IllegalStateException(
                    "sslContext excludes trustedCertificates and clientCertificate: set the context"
                            + " alone, with both in it, or leave it out.");
        }
        return () -> TlsContexts.of(trust, certificate);
    }
}
