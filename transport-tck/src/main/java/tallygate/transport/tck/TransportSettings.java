package tallygate.transport.tck;

import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import tallygate.transport.HttpProtocol;
import tallygate.transport.tck.tls.Identity;
import tallygate.transport.tck.tls.TestAuthority;

/**
 * The settings that a case needs, in types of the JDK. Null stands for the transport's default.
 *
 * @param tls the trusted authorities and the certificate to present
 * @param proxies the proxies of each host
 * @param proxyCredentials user name and password for a proxy that requires Basic authentication; never without proxies
 * @param protocol the version of HTTP to offer; set only by the suites of {@link Http2Contract}
 */
public record TransportSettings(
        @Nullable Tls tls,
        @Nullable ProxySelector proxies,
        @Nullable PasswordAuthentication proxyCredentials,
        @Nullable HttpProtocol protocol) {

    /** The transport's defaults, in a transport of its own. */
    static final TransportSettings NONE = new TransportSettings(null, null, null, null);

    static TransportSettings of(Tls tls) {
        return new TransportSettings(tls, null, null, null);
    }

    static TransportSettings of(ProxySelector proxies) {
        return new TransportSettings(null, proxies, null, null);
    }

    TransportSettings with(Tls newTls) {
        return new TransportSettings(newTls, proxies, proxyCredentials, protocol);
    }

    TransportSettings with(PasswordAuthentication newCredentials) {
        return new TransportSettings(tls, proxies, newCredentials, protocol);
    }

    TransportSettings with(HttpProtocol newProtocol) {
        return new TransportSettings(tls, proxies, proxyCredentials, newProtocol);
    }

    /** Returns which settings are set, without their values. */
    @Override
    public String toString() {
        List<String> given = new ArrayList<>();
        if (tls != null) {
            given.add("TLS");
        }
        if (proxies != null) {
            given.add("proxies");
        }
        if (proxyCredentials != null) {
            given.add("credentials for the proxy");
        }
        if (protocol != null) {
            given.add("protocol");
        }
        return String.join(", ", given);
    }

    /**
     * The TLS settings of a client.
     *
     * @param context created from the trust manager, and from a key manager if the client has a certificate
     * @param trustManager the one in the context, for libraries that want both
     */
    public record Tls(SSLContext context, X509TrustManager trustManager) {
        /** Returns settings that trust only this authority, and present the identity if there is one. */
        static Tls trusting(TestAuthority authority, @Nullable Identity own) {
            X509TrustManager trustManager = authority.trustManager();
            return new Tls(Identity.ofClient(trustManager, own), trustManager);
        }
    }
}
