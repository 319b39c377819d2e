package tallygate.transport.tck;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509TrustManager;

/** Checks the certificates of one authority slowly, like a check whose OCSP responder does not respond. */
final class SlowTrust implements X509TrustManager {
    static final String AUTHORITY = "Slow authority of this test";

    private static final int LIMIT_SECONDS = 20;

    private final X509TrustManager quick;
    private final X509TrustManager slow;
    private final CountDownLatch checking;
    private final CountDownLatch checked;

    /**
     * @param checking reaches zero when the slow check begins
     * @param checked ends the slow check
     */
    SlowTrust(X509TrustManager quick, X509TrustManager slow, CountDownLatch checking, CountDownLatch checked) {
        this.quick = quick;
        this.slow = slow;
        this.checking = checking;
        this.checked = checked;
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The trust manager timed out waiting.");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (!chain[0].getIssuerX500Principal().getName().contains(AUTHORITY)) {
            quick.checkServerTrusted(chain, authType);
            return;
        }
        checking.countDown();
        await(checked);
        slow.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        quick.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return quick.getAcceptedIssuers();
    }
}
