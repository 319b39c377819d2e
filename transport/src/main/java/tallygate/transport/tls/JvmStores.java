package tallygate.transport.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The stores that the system properties {@code javax.net.ssl.trustStore} and {@code javax.net.ssl.keyStore} name. The JDK
 * treats a trust store that it cannot read as empty, and then reports every certificate as not trusted.
 */
final class JvmStores {
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String KEYS = "javax.net.ssl.keyStore";
    /** For stores that are no file. */
    private static final String NO_FILE = "NONE";

    private JvmStores() {}

    /** @throws IllegalStateException if a property names a store that cannot be used; the message names both */
    static void check() {
        String trust = file(TRUST);
        if (trust != null && !hasCertificate(load(TRUST, trust))) {
            throw new IllegalStateException("The trust store " + trust + " of the system property " + TRUST
                    + " holds no certificate that can be read; if it has a password, set " + TRUST + "Password.");
        }
        String keys = file(KEYS);
        if (keys != null) {
            load(KEYS, keys);
        }
    }

    /** Returns the key managers of the key store; null if the property names no file. */
    static KeyManager @Nullable [] keyManagers() {
        String path = file(KEYS);
        if (path == null) {
            return null;
        }
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(load(KEYS, path), password(KEYS));
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw unusable(KEYS, path, e);
        }
    }

    private static KeyStore load(String property, String path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(path)))) {
            KeyStore store = KeyStore.getInstance(System.getProperty(property + "Type", KeyStore.getDefaultType()));
            store.load(in, password(property));
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(property, path, e);
        }
    }

    private static boolean hasCertificate(KeyStore store) {
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) != null) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A store that was loaded lists its entries.", e);
        }
    }

    private static @Nullable String file(String property) {
        String path = System.getProperty(property);
        return path == null || path.isEmpty() || path.equals(NO_FILE) ? null : path;
    }

    private static char @Nullable [] password(String property) {
        String password = System.getProperty(property + "Password");
        return password == null || password.isEmpty() ? null : password.toCharArray();
    }

    private static IllegalStateException unusable(String property, String path, Exception cause) {
        return new IllegalStateException(
                "The store " + path + " of the system property " + property + " cannot be read; check the path, "
                        + property + "Type and " + property + "Password.",
                cause);
    }
}
