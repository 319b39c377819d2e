package tallygate.benchmarks.peer;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The server that is asked.
 *
 * @param base scheme, host and port
 * @param trustStore the certificate of the server over TLS; null for cleartext
 */
public record Target(URI base, @Nullable Path trustStore) {
    static final String ACCESS_KEY_ID = "benchmark-key";
    static final String ACCESS_KEY_SECRET = "benchmark-secret";
    public static final String STORE_PASSWORD = "benchmark";

    String url(Question question) {
        return base
                + (question == Question.USAGE
                        ? "/api/v3/get-usage-info"
                        : "/api/v3/get-orders?page=1&limit=" + question.limit());
    }

    boolean isTls() {
        return trustStore != null;
    }

    SSLContext sslContext() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust().getTrustManagers(), null);
        return context;
    }

    X509TrustManager trustManager() throws Exception {
        return (X509TrustManager) trust().getTrustManagers()[0];
    }

    private TrustManagerFactory trust() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(trustStore)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }
}
