package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.Transports;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(30)
class JdkTransportTest {
    private JdkTransport transport = JdkTransport.create();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void isFoundOnTheClassPath() {
        try (HttpTransport found = Transports.discover()) {
            assertThat(found).isInstanceOf(JdkTransport.class);
        }
        assertThat(new JdkTransport.Provider().selectionHint()).isEqualTo("JdkTransport.create()");
    }

    @Test
    void clientWithAnAuthenticatorIsRefused() {
        HttpClient client =
                HttpClient.newBuilder().authenticator(new Authenticator() {}).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdkTransport.using(client))
                .withMessageContaining("proxyCredentials");
    }

    @Test
    void proxyCredentialsThatThisJvmDoesNotSendAreRefused() {
        String property = "jdk.http.auth.tunneling.disabledSchemes";
        String allowed = System.getProperty(property);
        JdkTransport.Builder builder = JdkTransport.builder().proxyCredentials("user", "s3cr3t");
        try {
            for (String disabled : new String[] {"Basic", "Digest, basic"}) {
                System.setProperty(property, disabled);
                assertThatIllegalStateException()
                        .isThrownBy(builder::build)
                        .withMessageContaining("-Djdk.http.auth.tunneling.disabledSchemes=")
                        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("s3cr3t"));
            }
            System.clearProperty(property);
            assertThatIllegalStateException().as("the default of every JDK").isThrownBy(builder::build);
        } finally {
            System.setProperty(property, allowed);
        }
        builder.build().close();
    }

    @Test
    void hostNamesAreResolved() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
            assertThat(send("http://localhost:" + server.port() + "/")).isEqualTo("ok");
            assertThat(server.requests().get(0).headers().first("Host")).contains("localhost:" + server.port());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
                "HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nno"
            })
    void connectionIsReusedByTheNextCall(String response) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(ByteString.encodeUtf8(response)))) {
            for (int i = 0; i < 5; i++) {
                send(server.uri("/").toString());
            }

            assertThat(server.requestCount()).isEqualTo(5);
            assertThat(server.connectionCount()).isEqualTo(1);
        }
    }

    @Test
    @EnabledForJreRange(
            min = JRE.JAVA_21,
            disabledReason = "an HttpClient cannot be closed before; see docs/transports.md")
    void closedTransportsLeaveNoConnectionBehind() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            for (int i = 0; i < 50; i++) {
                try (JdkTransport used = JdkTransport.create()) {
                    used.send(get(server.uri("/").toString())).close();
                }
            }

            server.awaitEndOfScripts(50);
            assertThat(server.connectionCount()).isEqualTo(50);
        }
    }

    @Test
    void parallelCallsGetTheirOwnResponses() {
        Script echo = connection -> {
            while (true) {
                RecordedRequest request = connection.readRequest();
                connection.write(Responses.ok(request.target()));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(echo)) {
            List<CompletableFuture<String>> bodies = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                bodies.add(
                        transport.sendAsync(get(server.uri("/" + i).toString())).thenApply(JdkTransportTest::text));
            }

            for (int i = 0; i < 64; i++) {
                assertThat(bodies.get(i)).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("/" + i);
            }
        }
    }

    @Test
    void answerBeforeTheEndOfTheUploadIsDelivered() throws Exception {
        // Bytes already on their way would make the close of a real server a reset; so it reads on until the client is
        // gone.
        Script refuse = connection -> {
            connection.write(Responses.of(413, "too large"));
            connection.awaitHangUp();
        };
        try (ScriptedServer server = ScriptedServer.start(refuse)) {
            TransportRequest upload = new TransportRequest(
                    "op",
                    HttpMethod.POST,
                    server.uri("/"),
                    Headers.empty(),
                    RequestBody.of("text/plain", ByteString.of(new byte[1 << 20])),
                    Duration.ofSeconds(10));
            try (TransportResponse response = transport.send(upload)) {
                assertThat(response.status()).isEqualTo(413);
                assertThat(response.body().readUtf8()).isEqualTo("too large");
            }
        }
    }

    @Test
    void clientOfTheCallerOffersNoUpgradeOnCleartext() throws Exception {
        transport = JdkTransport.using(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build());
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
            send(server.uri("/").toString());

            assertThat(server.requests().get(0).headers().first("Upgrade")).isEmpty();
        }
    }

    @Test
    void clientThatFollowsRedirectsIsRefused() {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdkTransport.using(client))
                .withMessageContaining("Redirect.NEVER");
    }

    @Test
    void clientThatKeepsCookiesIsRefused() {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdkTransport.using(client))
                .withMessageContaining("cookie");
    }

    @Test
    void requestsGoThroughTheProxy() throws Exception {
        try (ScriptedServer proxy = ScriptedServer.start(Script.answer(Responses.ok("proxied")))) {
            transport = JdkTransport.builder()
                    .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                    .build();

            assertThat(send("http://behind.invalid/path?a=1")).isEqualTo("proxied");
            assertThat(proxy.requests().get(0).target()).isEqualTo("http://behind.invalid/path?a=1");
        }
    }

    /** Twice, because the second exchange already knows the route. */
    @Test
    void deadlineBehindASilentProxyPassesInPhaseConnectWhateverTheConnectTimeout() {
        try (ScriptedServer proxy = ScriptedServer.start(Script.silence())) {
            transport = JdkTransport.builder()
                    .connectTimeout(Duration.ofMillis(100))
                    .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                    .build();
            TransportRequest request = get("https://unknown.invalid:443/").withTimeout(Duration.ofMillis(600));

            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(ExchangeTimeoutException.class)
                        .isThrownBy(() -> transport.send(request))
                        .satisfies(timeout -> assertThat(timeout.phase()).isEqualTo(Phase.CONNECT));
            }
        }
    }

    @Test
    void connectTimeoutMustBeMoreThanZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdkTransport.builder().connectTimeout(Duration.ZERO))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdkTransport.builder().connectTimeout(Duration.ofMillis(-1)));
    }

    @Test
    void longestTimeoutIsAccepted() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
            TransportRequest patient = get(server.uri("/").toString()).withTimeout(Duration.ofSeconds(Long.MAX_VALUE));

            assertThat(text(transport.send(patient))).isEqualTo("ok");
        }
    }

    @Test
    void describesItself() {
        assertThat(transport).hasToString("JdkTransport[0 in flight]");

        transport.close();

        assertThat(transport).hasToString("JdkTransport[closed]");
    }

    private String send(String uri) throws Exception {
        return text(transport.send(get(uri)));
    }

    private static String text(TransportResponse response) {
        try (response) {
            return response.body().readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TransportRequest get(String uri) {
        return new TransportRequest(
                "op", HttpMethod.GET, URI.create(uri), Headers.empty(), null, Duration.ofSeconds(10));
    }
}
