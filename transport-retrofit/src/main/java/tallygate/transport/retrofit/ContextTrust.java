package tallygate.transport.retrofit;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/**
 * A placeholder for the trust manager that OkHttp requires with a socket factory. OkHttp uses it for certificate pinning and
 * for sharing a connection between hosts, and does neither with this one; the handshake uses the trust manager of the
 * {@code SSLContext}.
 */
final class ContextTrust implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Only the SSLContext decides whom to trust.");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Only the SSLContext decides whom to trust.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
