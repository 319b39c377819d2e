package tallygate.benchmarks.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tallygate.benchmarks.server.ServerCertificate;

/**
 * An nginx on loopback with a certificate that signed itself. It responds to every POST by itself, and logs the header
 * {@code X-Id} of each request it has processed.
 */
final class Nginx implements AutoCloseable {
    private static final char[] PASSWORD = ServerCertificate.STORE_PASSWORD.toCharArray();

    private final Path folder;
    private final int port;
    private final KeyStore keys;
    private final Process process;

    private Nginx(Path folder, int port, KeyStore keys, Process process) {
        this.folder = folder;
        this.port = port;
        this.keys = keys;
        this.process = process;
    }

    /** @param requestsOfAConnection after so many it sends GOAWAY, or closes a connection of HTTP/1.1 */
    static Nginx start(int requestsOfAConnection) throws Exception {
        Path folder = Files.createTempDirectory("tallygate-nginx");
        KeyStore keys = KeyStore.getInstance(ServerCertificate.create(folder).toFile(), PASSWORD);
        Files.writeString(
                folder.resolve("server.pem"),
                pem("PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded())
                        + pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
        int port = freePort();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration(folder, port, requestsOfAConnection));
        Process process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
                .inheritIO()
                .start();
        Nginx nginx = new Nginx(folder, port, keys, process);
        nginx.awaitPort();
        return nginx;
    }

    URI uri() {
        return URI.create("https://127.0.0.1:" + port + "/");
    }

    /** Trusts this server and no other. */
    SSLContext trusted() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    /** The ids of the requests that were processed, again for each time. */
    List<String> processed() throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve("processed.log")));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitPort() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (!process.isAlive()) {
                throw new IOException("nginx ended with exit code " + process.exitValue() + "; is it installed?");
            }
            try (Socket unused = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("nginx does not listen on port " + port + ".");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static String configuration(Path folder, int port, int requestsOfAConnection) {
        return """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                error_log error.log;
                events { worker_connections 4096; }
                http {
                    log_format id '$http_x_id';
                    access_log processed.log id;
                    client_body_temp_path %1$s;
                    proxy_temp_path %1$s;
                    fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s;
                    scgi_temp_path %1$s;
                    server {
                        listen 127.0.0.1:%2$d ssl http2;
                        ssl_certificate server.pem;
                        ssl_certificate_key server.pem;
                        keepalive_requests %3$d;
                        http2_max_concurrent_streams 128;
                        default_type application/json;
                        location / { return 200 '{"statusCode":200,"message":"ok"}'; }
                    }
                }
                """
                .formatted(folder, port, requestsOfAConnection);
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END " + kind + "-----\n";
    }
}
