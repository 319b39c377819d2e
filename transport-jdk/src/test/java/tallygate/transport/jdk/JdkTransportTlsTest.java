package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(60)
class JdkTransportTlsTest {
    private static final String PASSWORD = "changeit";

    private static SSLContext ofLoopback;
    private static SSLContext ofElsewhere;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpsServer server;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        ofLoopback = selfSigned(directory.resolve("loopback.p12"), "ip:127.0.0.1");
        ofElsewhere = selfSigned(directory.resolve("elsewhere.p12"), "dns:elsewhere.invalid");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void certificateOfAnUnknownAuthorityIsNotTrusted() throws Exception {
        start(ofLoopback);
        try (JdkTransport transport = JdkTransport.create()) {
            assertThat(failure(transport).reason()).isEqualTo(Reason.TLS_NOT_TRUSTED);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void certificateOfAnotherHostIsNotTrusted() throws Exception {
        start(ofElsewhere);
        try (JdkTransport transport =
                JdkTransport.builder().sslContext(ofElsewhere).build()) {
            assertThat(failure(transport).reason()).isEqualTo(Reason.TLS_NOT_TRUSTED);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void authorityOfTheCallersOwnContextIsTrusted() throws Exception {
        start(ofLoopback);
        try (JdkTransport transport =
                        JdkTransport.builder().sslContext(ofLoopback).build();
                TransportResponse response = transport.send(get(serverUri()))) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body().readUtf8()).isEqualTo("ok");
        }
    }

    @Test
    void serverWithoutTlsFailsTheHandshake() {
        Script plain = connection -> {
            connection.write(Responses.ok("plain"));
            connection.awaitHangUp();
        };
        try (ScriptedServer plainServer = ScriptedServer.start(plain);
                JdkTransport transport = JdkTransport.create()) {
            URI uri = URI.create("https://127.0.0.1:" + plainServer.port() + "/");

            assertThat(failure(transport, uri).reason()).isEqualTo(Reason.TLS_FAILED);
        }
    }

    @Test
    void serverThatHangsUpInTheHandshakeNeverGotTheRequest() {
        try (ScriptedServer closing = ScriptedServer.start(connection -> {});
                JdkTransport transport = JdkTransport.create()) {
            URI uri = URI.create("https://127.0.0.1:" + closing.port() + "/");

            assertThat(failure(transport, uri).reason().provablyUnsent()).isTrue();
        }
    }

    private ExchangeException failure(JdkTransport transport) {
        return failure(transport, serverUri());
    }

    private static ExchangeException failure(JdkTransport transport, URI uri) {
        ExchangeException failure = catchThrowableOfType(
                ExchangeException.class, () -> transport.send(get(uri)).close());
        assertThat(failure).hasMessageContaining(uri.getHost() + ":" + uri.getPort());
        return failure;
    }

    private static TransportRequest get(URI uri) {
        return new TransportRequest("op", HttpMethod.GET, uri, Headers.empty(), null, Duration.ofSeconds(20));
    }

    private URI serverUri() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void start(SSLContext context) throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
    }

    /** A context that presents a new certificate for this name, and trusts nothing else. */
    private static SSLContext selfSigned(Path file, String name) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory presented = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        presented.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(presented.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
