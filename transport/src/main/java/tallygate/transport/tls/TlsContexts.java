package tallygate.transport.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Creates an {@link SSLContext} from the settings of a caller, with the defaults of the JVM for the rest. */
public final class TlsContexts {
    private TlsContexts() {}

    /**
     * Returns the default context of the JVM. The first call takes a while, because it reads the trusted certificates.
     *
     * @throws IllegalStateException if a store that a system property names cannot be used; the message names both
     */
    public static SSLContext ofJvm() {
        JvmStores.check();
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The default TLS context of this JVM cannot be created.", e);
        }
    }

    /**
     * Returns a context of these settings; null stands for the default of the JVM.
     *
     * @throws IllegalStateException as {@link #ofJvm}, for a default of the JVM
     */
    public static SSLContext of(@Nullable TrustedCertificates trusted, @Nullable ClientCertificate own) {
        if (trusted == null) {
            JvmStores.check();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    own == null ? JvmStores.keyManagers() : keyManagers(own),
                    trusted == null ? null : trustManagers(trusted),
                    null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A TLS context of the given certificates cannot be created.", e);
        }
    }

    private static KeyManager[] keyManagers(ClientCertificate own) throws IOException, GeneralSecurityException {
        // Protects the key inside this process only.
        char[] password = {};
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(own.asKeyStore(password), password);
        return factory.getKeyManagers();
    }

    private static TrustManager[] trustManagers(TrustedCertificates trusted)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int count = 0;
        for (X509Certificate certificate : trusted.certificates()) {
            store.setCertificateEntry("authority-" + count++, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
