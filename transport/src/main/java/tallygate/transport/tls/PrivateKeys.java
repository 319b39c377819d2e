package tallygate.transport.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads the private key of a PEM file: PKCS#8 (RFC 5958), in clear or encrypted. */
final class PrivateKeys {
    /** Signature algorithms of TLS 1.3 by key algorithm; the JDK accepts the names of RFC 8032 and of their family alike. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    private static final String PBES2_OID = "1.2.840.113549.1.5.13";

    private PrivateKeys() {}

    static PrivateKey in(SettingFile file, List<PemBlock> blocks, char @Nullable [] password) {
        for (PemBlock block : blocks) {
            switch (block.label()) {
                case "PRIVATE KEY" -> {
                    return decode(file, new PKCS8EncodedKeySpec(block.der()));
                }
                case "ENCRYPTED PRIVATE KEY" -> {
                    return decode(file, decrypt(file, block, password));
                }
                case "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
                    throw file.refusal(
                            "has an " + block + " of an older format; convert it with openssl pkcs8 -topk8", null);
                default -> {
                    // A certificate, or parameters that a key in PKCS#8 repeats.
                }
            }
        }
        throw file.refusal("holds no PRIVATE KEY; put the key behind the certificate in the same file", null);
    }

    /** Returns whether the public key verifies what the private key signs. */
    static boolean belongsTo(PrivateKey key, PublicKey publicKey) {
        try {
            Signature signature =
                    Signature.getInstance(SIGNATURES.getOrDefault(key.getAlgorithm(), key.getAlgorithm()));
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // Keys of different algorithms.
            return false;
        }
    }

    private static PKCS8EncodedKeySpec decrypt(SettingFile file, PemBlock block, char @Nullable [] password) {
        if (password == null) {
            throw file.refusal("has an encrypted private key, which needs a password", null);
        }
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(block.der());
            String algorithm = info.getAlgName();
            if (algorithm.equals("PBES2") || algorithm.equals(PBES2_OID)) {
                // The parameters name the algorithm; the JDK has no other access to it.
                algorithm = info.getAlgParameters().toString();
            }
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password)),
                    info.getAlgParameters());
            return info.getKeySpec(cipher);
        } catch (IOException | GeneralSecurityException e) {
            throw file.refusal("has an encrypted private key that the given password does not open", e);
        }
    }

    private static PrivateKey decode(SettingFile file, PKCS8EncodedKeySpec encoded) {
        for (String algorithm : SIGNATURES.keySet()) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                // A key of another algorithm.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This JVM lacks the algorithm " + algorithm + ".", e);
            }
        }
        throw file.refusal("has a private key that is neither RSA, EC nor EdDSA", null);
    }
}
