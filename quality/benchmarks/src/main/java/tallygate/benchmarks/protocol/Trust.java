package tallygate.benchmarks.protocol;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tallygate.benchmarks.server.ServerCertificate;

/** Trust in the certificate of a run, and in no other. */
final class Trust {
    private static final char[] PASSWORD = ServerCertificate.STORE_PASSWORD.toCharArray();

    private Trust() {}

    static SSLContext in(Path certificate) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "server", KeyStore.getInstance(certificate.toFile(), PASSWORD).getCertificate("server"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
