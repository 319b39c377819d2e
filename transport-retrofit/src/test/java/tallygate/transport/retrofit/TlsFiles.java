package tallygate.transport.retrofit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tallygate.transport.tck.tls.Identity;

/** Certificates and keys as files, in the formats that the settings read. */
final class TlsFiles {
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";

    private final Path directory;

    TlsFiles(Path directory) {
        this.directory = directory;
    }

    Path text(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "tls", ".pem"), content);
    }

    Path pem(X509Certificate... certificates) throws Exception {
        StringBuilder text = new StringBuilder("A comment in front\n");
        for (X509Certificate certificate : certificates) {
            text.append(certificatePem(certificate));
        }
        return text(text.toString());
    }

    Path pem(Identity identity) throws Exception {
        return text(certificatePem(identity.certificate())
                + block("PRIVATE KEY", identity.key().getEncoded()));
    }

    /** A certificate and the key of another. */
    Path pemWithKeyOf(X509Certificate certificate, Identity other) throws Exception {
        return text(
                certificatePem(certificate) + block("PRIVATE KEY", other.key().getEncoded()));
    }

    Path encryptedPem(Identity identity, String password) throws Exception {
        Cipher cipher = Cipher.getInstance(ENCRYPTION);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(password.toCharArray())));
        byte[] encrypted = cipher.doFinal(identity.key().getEncoded());
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        return text(certificatePem(identity.certificate())
                + block("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(parameters, encrypted).getEncoded()));
    }

    Path keyStore(Identity identity, String password) throws Exception {
        KeyStore store = emptyStore();
        store.setKeyEntry("own", identity.key(), password.toCharArray(), new Certificate[] {identity.certificate()});
        return write(store, password);
    }

    Path keyStore(X509Certificate trusted, String password) throws Exception {
        KeyStore store = emptyStore();
        store.setCertificateEntry("trusted", trusted);
        return write(store, password);
    }

    private Path write(KeyStore store, String password) throws Exception {
        Path file = Files.createTempFile(directory, "store", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    static String certificatePem(X509Certificate certificate) throws Exception {
        return block("CERTIFICATE", certificate.getEncoded());
    }

    static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }
}
