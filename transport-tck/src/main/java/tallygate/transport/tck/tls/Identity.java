package tallygate.transport.tck.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** A certificate and its key, and the ways to use them. */
public record Identity(PrivateKey key, X509Certificate certificate) {
    private static final char[] NO_PASSWORD = {};

    /** Returns the context of a server that presents this identity and, if it requests a client certificate, trusts these. */
    public SSLContext serving(X509TrustManager clients) {
        return context(this, clients);
    }

    public SSLContext serving() {
        return context(this, null);
    }

    /** Returns the context of a client with this trust manager, which presents the identity if there is one. */
    public static SSLContext ofClient(X509TrustManager trustManager, @Nullable Identity own) {
        return context(own, trustManager);
    }

    private static SSLContext context(@Nullable Identity own, @Nullable TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    own == null ? null : own.keyManagers(), trust == null ? null : new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS could not be set up.", e);
        }
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException {
        KeyStore store = emptyStore();
        store.setKeyEntry("own", key, NO_PASSWORD, new Certificate[] {certificate});
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    static X509TrustManager trusting(X509Certificate authority) {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("authority", authority);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS could not be set up.", e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("An empty store reads nothing.", e);
        }
    }

    /** Returns the subject only, not the key. */
    @Override
    public String toString() {
        return "Identity[" + certificate.getSubjectX500Principal() + "]";
    }
}
