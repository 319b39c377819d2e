package tallygate.transport.tck.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;

/** Whom a reference transport trusts, and which certificate it presents. */
final class ReferenceTls {
    private ReferenceTls() {}

    static SSLContext context(Rules rules) throws ExchangeException {
        try {
            if (rules.broken(ReferenceFault.TRUSTS_EVERY_CERTIFICATE) || rules.broken(ReferenceFault.IGNORES_EXPIRY)) {
                return trustingAll();
            }
            if (rules.settings().tls() == null) {
                checkTrustStore(rules);
            }
            if (rules.broken(ReferenceFault.IGNORES_THE_CONTEXT_OF_THE_JVM)) {
                SSLContext another = SSLContext.getInstance("TLS");
                another.init(null, null, null);
                return another;
            }
            if (rules.settings().tls() == null || rules.broken(ReferenceFault.TRUSTS_ONLY_THE_DEFAULT_AUTHORITIES)) {
                return SSLContext.getDefault();
            }
            if (rules.broken(ReferenceFault.PRESENTS_NO_CERTIFICATE)) {
                SSLContext anonymous = SSLContext.getInstance("TLS");
                anonymous.init(null, new TrustManager[] {rules.settings().tls().trustManager()}, null);
                return anonymous;
            }
            return rules.settings().tls().context();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void checkTrustStore(Rules rules) throws ExchangeException {
        String path = System.getProperty("javax.net.ssl.trustStore");
        if (path != null
                && !rules.broken(ReferenceFault.TRUSTS_NOBODY_FOR_LACK_OF_A_STORE)
                && !rules.broken(ReferenceFault.TRUSTS_NOBODY_FOR_LACK_OF_A_PASSWORD)
                && !holdsCertificates(Path.of(path))) {
            throw new ExchangeException(Reason.REQUEST_NOT_SENT, "The trust store " + path + " is unusable.", null);
        }
    }

    private static boolean holdsCertificates(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, null);
            return store.size() > 0;
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    private static SSLContext trustingAll() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, null);
        return context;
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
