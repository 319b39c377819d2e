package tallygate.benchmarks.server;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An nginx of our own on loopback, over TLS 1.3 with HTTP/1.1 and HTTP/2, and over plain text with HTTP/1.1. Its files are in a
 * folder of the run, and it ends with the run: nothing of a system's nginx but the program is used.
 */
public final class Nginx implements BenchmarkServer {
    private static final char[] PASSWORD = ServerCertificate.STORE_PASSWORD.toCharArray();

    /** Where packages put it, for users whose path lacks these. */
    private static final List<String> USUAL_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin");

    private final Path folder;
    private final int tlsPort;
    private final int plainPort;
    private final Process process;

    private Nginx(Path folder, int tlsPort, int plainPort, Process process) {
        this.folder = folder;
        this.tlsPort = tlsPort;
        this.plainPort = plainPort;
        this.process = process;
    }

    /** The program; empty where it is not installed. */
    public static Optional<Path> program() {
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)), USUAL_FOLDERS.stream())
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Serves the documents that all peers ask for.
     *
     * @param tokenSeconds how long the tokens last that are issued
     */
    public static Nginx withPages(Path program, Path folder, Path certificate, long tokenSeconds) throws Exception {
        for (Map.Entry<String, byte[]> page : ServerBodies.of(tokenSeconds).entrySet()) {
            Path file = folder.resolve("www" + page.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, page.getValue());
        }
        return start(
                program,
                folder,
                certificate,
                Integer.MAX_VALUE,
                // A file is no response to a POST for nginx, unless it is that to a mistake.
                "location / { root www; error_page 405 =200 $uri; open_file_cache max=100; }");
    }

    /**
     * Responds to everything with a success, and logs the header {@code X-Id} of each request it has processed.
     *
     * @param requestsOfAConnection after so many it sends GOAWAY, or closes a connection of HTTP/1.1
     */
    public static Nginx withLog(Path program, Path folder, Path certificate, int requestsOfAConnection)
            throws Exception {
        return start(
                program,
                folder,
                certificate,
                requestsOfAConnection,
                "access_log processed.log id; location / { return 200 '{\"statusCode\":200,\"message\":\"ok\"}'; }");
    }

    private static Nginx start(Path program, Path folder, Path certificate, int requestsOfAConnection, String content)
            throws Exception {
        Files.createDirectories(folder);
        KeyStore keys = KeyStore.getInstance(certificate.toFile(), PASSWORD);
        Files.writeString(
                folder.resolve("server.pem"),
                pem("PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded())
                        + pem("CERTIFICATE", keys.getCertificate("server").getEncoded()));
        int tlsPort = freePort();
        int plainPort = freePort();
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration(folder, tlsPort, plainPort, requestsOfAConnection, content));
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        folder.toString(),
                        "-e",
                        folder.resolve("error.log").toString(),
                        "-c",
                        configuration.toString())
                .inheritIO()
                .start();
        // A run that is ended early leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "nginx-end"));
        Nginx nginx = new Nginx(folder, tlsPort, plainPort, process);
        nginx.awaitPort();
        return nginx;
    }

    @Override
    public URI cleartext() {
        return URI.create("http://localhost:" + plainPort);
    }

    @Override
    public URI tls() {
        return URI.create("https://localhost:" + tlsPort);
    }

    @Override
    public long connections() throws IOException {
        HttpURLConnection status =
                (HttpURLConnection) URI.create(cleartext() + "/status").toURL().openConnection();
        String text = new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // The line below "server accepts handled requests".
        return Long.parseLong(text.lines().toList().get(2).strip().split(" ", -1)[0]);
    }

    /** The ids of the requests that were processed, again for each time. */
    public List<String> processed() throws IOException {
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
                throw new IOException("nginx ended with exit code " + process.exitValue() + "; see " + folder);
            }
            try (Socket unused = new Socket(InetAddress.getLoopbackAddress(), tlsPort)) {
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        close();
        throw new IOException("nginx does not listen on port " + tlsPort + ".");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** One process that keeps its user, so that it can read the folder, and in the foreground, so that a signal ends it. */
    private static String configuration(
            Path folder, int tlsPort, int plainPort, int requestsOfAConnection, String content) {
        return """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log error.log;
                worker_rlimit_nofile 20000;
                events { worker_connections 8192; }
                http {
                    log_format id '$http_x_id';
                    access_log off;
                    client_body_temp_path %1$s;
                    proxy_temp_path %1$s;
                    fastcgi_temp_path %1$s;
                    uwsgi_temp_path %1$s;
                    scgi_temp_path %1$s;
                    default_type "application/json; charset=utf-8";
                    server {
                        listen 127.0.0.1:%2$d ssl http2 backlog=4096;
                        listen 127.0.0.1:%3$d backlog=4096;
                        ssl_certificate server.pem;
                        ssl_certificate_key server.pem;
                        ssl_protocols TLSv1.3;
                        keepalive_requests %4$d;
                        client_body_buffer_size 64k;
                        http2_max_concurrent_streams 128;
                        location = /status { stub_status; }
                        %5$s
                    }
                }
                """
                .formatted(folder, tlsPort, plainPort, requestsOfAConnection, content);
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END " + kind + "-----\n";
    }
}
