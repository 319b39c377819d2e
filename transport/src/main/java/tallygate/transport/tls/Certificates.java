package tallygate.transport.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The certificates of a PEM file. */
final class Certificates {
    private Certificates() {}

    /** @throws IllegalArgumentException if one of them is not an X.509 certificate */
    static List<X509Certificate> of(SettingFile file, List<PemBlock> blocks) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : blocks) {
            if (block.isCertificate()) {
                try {
                    certificates.add((X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(block.der())));
                } catch (CertificateException e) {
                    throw file.refusal(
                            "has a CERTIFICATE, number " + (certificates.size() + 1) + ", that is not X.509", e);
                }
            }
        }
        return certificates;
    }
}
