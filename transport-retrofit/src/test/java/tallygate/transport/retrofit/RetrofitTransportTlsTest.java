package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** What the TLS suite of the contract leaves open: handshakes with no TLS at the other end, and the limit of a head. */
@Timeout(60)
class RetrofitTransportTlsTest {
    private static final String PASSWORD = "changeit";

    private static Identity ofLoopback;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        ofLoopback = selfSigned(directory.resolve("loopback.p12"), "ip:127.0.0.1");
    }

    @Test
    void serverWithoutTlsFailsTheHandshake() {
        Script plain = connection -> {
            connection.write(Responses.ok("plain"));
            connection.awaitHangUp();
        };
        try (ScriptedServer plainServer = ScriptedServer.start(plain);
                RetrofitTransport transport = RetrofitTransport.create()) {
            URI uri = URI.create("https://127.0.0.1:" + plainServer.port() + "/");

            assertThat(failure(transport, uri).reason()).isEqualTo(Reason.TLS_FAILED);
        }
    }

    @Test
    void serverThatHangsUpInTheHandshakeNeverGotTheRequest() {
        try (ScriptedServer closing = ScriptedServer.start(connection -> {});
                RetrofitTransport transport = RetrofitTransport.create()) {
            URI uri = URI.create("https://127.0.0.1:" + closing.port() + "/");

            assertThat(failure(transport, uri).reason().provablyUnsent()).isTrue();
        }
    }

    /** With the server gone behind it, so that only the bytes that came show what it was. */
    @Test
    void headOverTheLimitIsMalformedUnderTlsToo() {
        Script largeHead = connection -> {
            connection.readRequest();
            connection.write(Responses.of(200, "", "X-Pad: " + "x".repeat(257 * 1024)));
        };
        try (ScriptedServer large = ScriptedServer.start(Script.overTls(ofLoopback.context(), largeHead));
                RetrofitTransport transport = trusting(ofLoopback)) {
            assertThat(failure(transport, large.httpsUri("/")).reason()).isEqualTo(Reason.MALFORMED_RESPONSE);
        }
    }

    private static RetrofitTransport trusting(Identity identity) {
        return RetrofitTransport.using(new OkHttpClient.Builder()
                .sslSocketFactory(identity.context().getSocketFactory(), identity.trust())
                .build());
    }

    private static ExchangeException failure(RetrofitTransport transport, URI uri) {
        ExchangeException failure = catchThrowableOfType(
                ExchangeException.class, () -> transport.send(get(uri)).close());
        assertThat(failure).hasMessageContaining(uri.getHost() + ":" + uri.getPort());
        return failure;
    }

    private static TransportRequest get(URI uri) {
        return new TransportRequest("op", HttpMethod.GET, uri, Headers.empty(), null, Duration.ofSeconds(20));
    }

    /** A context that presents a new certificate for this name, and trusts nothing else. */
    private static Identity selfSigned(Path file, String name) throws Exception {
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
        return new Identity(context, (X509TrustManager) trusted.getTrustManagers()[0]);
    }

    private record Identity(SSLContext context, X509TrustManager trust) {}
}
