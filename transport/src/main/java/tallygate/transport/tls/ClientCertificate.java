package tallygate.transport.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The certificate that a client presents to a server that demands one, with its key and the authorities between. */
public final class ClientCertificate {
    private final PrivateKey key;
    private final X509Certificate[] chain;

    private ClientCertificate(PrivateKey key, X509Certificate[] chain) {
        this.key = key;
        this.chain = chain;
    }

    /**
     * Reads a PEM file with certificate and private key, or a PKCS#12 key store with one of each.
     *
     * @param setting the name of the setting, for messages
     * @param password of the key store or of an encrypted key; null for none
     * @throws IllegalArgumentException if the file cannot be used, or the certificate is not valid now; the message names
     *     setting and file, and never the password
     */
    public static ClientCertificate read(String setting, Path path, @Nullable String password) {
        SettingFile file = SettingFile.read(setting, path);
        char[] secret = password == null ? null : password.toCharArray();
        ClientCertificate read = file.isPem() ? fromPem(file, secret) : fromKeyStore(file, secret);
        read.checkValidNow(file);
        return read;
    }

    private static ClientCertificate fromPem(SettingFile file, char @Nullable [] password) {
        List<PemBlock> blocks = PemBlock.in(file);
        List<X509Certificate> chain = Certificates.of(file, blocks);
        if (chain.isEmpty()) {
            throw file.refusal("holds no CERTIFICATE; put the client's certificate in front of its private key", null);
        }
        PrivateKey key = PrivateKeys.in(file, blocks, password);
        if (!PrivateKeys.belongsTo(key, chain.get(0).getPublicKey())) {
            throw file.refusal(
                    "has a private key that does not belong to its first certificate; put the client's certificate first",
                    null);
        }
        return new ClientCertificate(key, chain.toArray(new X509Certificate[0]));
    }

    private static ClientCertificate fromKeyStore(SettingFile file, char @Nullable [] password) {
        if (password == null) {
            throw file.refusal("is not PEM, so it should be a PKCS#12 key store, which needs a password", null);
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file.bytes()), password);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
                if (key instanceof PrivateKey found) {
                    return new ClientCertificate(found, x509(store.getCertificateChain(alias)));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw file.refusal("is not a PKCS#12 key store that the given password opens", e);
        }
        throw file.refusal("is a key store without a private key; export certificate and key together", null);
    }

    private static X509Certificate[] x509(Certificate[] chain) {
        X509Certificate[] typed = new X509Certificate[chain.length];
        System.arraycopy(chain, 0, typed, 0, chain.length);
        return typed;
    }

    private void checkValidNow(SettingFile file) {
        try {
            chain[0].checkValidity();
        } catch (CertificateExpiredException e) {
            throw file.refusal(
                    "has a client certificate that expired on "
                            + chain[0].getNotAfter().toInstant() + "; renew it",
                    null);
        } catch (CertificateNotYetValidException e) {
            throw file.refusal(
                    "has a client certificate that is valid only from "
                            + chain[0].getNotBefore().toInstant() + " on; check the clock of this machine",
                    null);
        }
    }

    KeyStore asKeyStore(char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("client", key, password, chain);
        return store;
    }
}
