package tallygate.transport.tls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

/** The authorities that a caller trusts in place of those of the JVM. */
public final class TrustedCertificates {
    private final List<X509Certificate> certificates;

    private TrustedCertificates(List<X509Certificate> certificates) {
        this.certificates = certificates;
    }

    /**
     * Reads one or more certificates.
     *
     * @param setting the name of the setting, for messages
     * @throws IllegalArgumentException if the file cannot be read or holds no certificate; the message names setting and file
     */
    public static TrustedCertificates read(String setting, Path pem) {
        SettingFile file = SettingFile.read(setting, pem);
        if (!file.isPem()) {
            throw file.refusal(
                    "is not PEM, which begins with -----BEGIN CERTIFICATE-----; convert a DER file with"
                            + " openssl x509 -inform der",
                    null);
        }
        List<X509Certificate> certificates = Certificates.of(file, PemBlock.in(file));
        if (certificates.isEmpty()) {
            throw file.refusal("holds no CERTIFICATE; give the certificate of the authority", null);
        }
        return new TrustedCertificates(certificates);
    }

    List<X509Certificate> certificates() {
        return certificates;
    }
}
