package tallygate.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for the loopback that lasts for one run. */
public final class ServerCertificate {
    public static final String STORE_PASSWORD = "benchmark";

    private static final String ALIAS = "server";

    private ServerCertificate() {}

    /** Has the JDK's keytool make it; the file serves as key store of the server and trust store of the peers. */
    public static Path create(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        Files.deleteIfExists(store);
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("keytool could not make a certificate for the loopback; exit code " + exit);
        }
        return store;
    }

    /** A trust store that has it beside all that the JDK trusts: as long to read as the one of a program. */
    public static Path addToDefaults(Path certificate, Path folder) throws IOException, GeneralSecurityException {
        Path defaults = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        KeyStore trusted = KeyStore.getInstance(defaults.toFile(), (char[]) null);
        KeyStore own = KeyStore.getInstance(certificate.toFile(), STORE_PASSWORD.toCharArray());
        trusted.setCertificateEntry(ALIAS, own.getCertificate(ALIAS));
        Path store = folder.resolve("trusted");
        try (OutputStream out = Files.newOutputStream(store)) {
            trusted.store(out, STORE_PASSWORD.toCharArray());
        }
        return store;
    }

    static SSLContext load(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory manager = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        manager.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(manager.getKeyManagers(), null, null);
        return context;
    }
}
