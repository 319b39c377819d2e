package tallygate.genauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.transport.HttpTransport;
import tallygate.transport.WebSocketRequest;

class EventHandshakeTest extends EventFixture {
    @Test
    void handshakeHasTheEncodedCodeAndTheConstantSignature() throws Exception {
        client.subscribe("a b&c=ü", received);

        WebSocketRequest request = server.next().request;
        assertThat(request.uri())
                .hasToString("wss://openevent.genauth.ai/events/v1/management/sub?code=a%20b%26c%3D%C3%BC");
        assertThat(request.headers().first("Authorization")).contains("authing key-1:" + signed("websocket\n"));
        assertThat(request.headers().size()).isEqualTo(2);
        assertThat(request.headers().first("User-Agent").orElseThrow()).startsWith("tallygate/");
        assertThat(request.heartbeat()).isEqualTo(Duration.ofSeconds(30));
        assertThat(request.maxMessageBytes()).isEqualTo(1 << 20);
        assertThat(request.toString()).doesNotContain(SECRET, "code=");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.genauth.ai, wss://openevent.genauth.ai",
        "https://GENAUTH.ai, wss://openevent.genauth.ai",
        "https://core.authing.cn:8443/x, wss://openevent.authing.cn",
    })
    void eventHostIsThatOfTheBrand(String host, String expected) throws Exception {
        try (ManagementClient other = client(builder -> builder.host(host))) {
            other.subscribe(CODE, received);

            assertThat(server.next().request.uri().toString()).startsWith(expected + "/events/v1/");
        }
    }

    @Test
    void authorizationSchemeIsThatOfTheDialect() throws Exception {
        try (ManagementClient other = client(builder -> builder.dialect(Dialect.GENAUTH))) {
            other.subscribe(CODE, received);

            assertThat(server.next().request.headers().first("Authorization"))
                    .contains("GenAuth key-1:" + signed("websocket\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wss://events.example.org:8443/pfx/, wss://events.example.org:8443/pfx/events/v1/management/sub?code=c",
        "WSS://events.example.org, wss://events.example.org/events/v1/management/sub?code=c",
        "ws://127.0.0.1:9, ws://127.0.0.1:9/events/v1/management/sub?code=c",
    })
    void eventHostCanBeSet(String eventHost, String expected) throws Exception {
        try (ManagementClient other = client(builder -> builder.eventHost(eventHost))) {
            other.subscribe("c", received);

            assertThat(server.next().request.uri()).hasToString(expected);
        }
    }

    @Test
    void plainWebSocketToAnotherMachineIsRejectedUnlessAllowed() {
        assertThatThrownBy(() -> client(builder -> builder.eventHost("ws://events.example.org")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowPlainHttp(true)");
        client(builder -> builder.eventHost("ws://events.example.org").allowPlainHttp(true))
                .close();
    }

    @Test
    void hostOfUnknownBrandNeedsAnEventHost() {
        for (String host :
                List.of("https://id.example.org", "https://notgenauth.ai", "https://genauth.ai.example.org")) {
            try (ManagementClient other = client(builder -> builder.host(host))) {
                assertThatThrownBy(() -> other.subscribe(CODE, received))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("eventHost(");
            }
        }
    }

    @Test
    void transportWithoutWebSocketsIsRejectedWithTheRemedy() {
        HttpTransport plain = request -> new CompletableFuture<>();
        try (ManagementClient other = client(builder -> builder.transport(plain))) {
            assertThatThrownBy(() -> other.subscribe(CODE, received))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("JdkTransport");
        }
    }

    @Test
    void blankCodeIsRejected() {
        assertThatThrownBy(() -> client.subscribe(" ", received)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void invalidOptionsAreRejected() {
        for (Consumer<EventOptions.Builder> wrong : List.<Consumer<EventOptions.Builder>>of(
                options -> options.queueCapacity(0),
                options -> options.queueBytes(0),
                options -> options.maxMessageBytes(0),
                options -> options.heartbeat(Duration.ZERO),
                options -> options.baseDelay(Duration.ofMillis(-1)),
                options -> options.maxDelay(Duration.ofMillis(-1)))) {
            assertThatThrownBy(() -> client.subscribe(CODE, received, wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(EventOptions.defaults())
                .hasToString("EventOptions[queueCapacity=1000, queueBytes=16777216, maxMessageBytes=1048576, "
                        + "heartbeat=PT30S, baseDelay=PT1S, maxDelay=PT1M]");
    }

    /** Signs as the vendor documents it, with classes of the JDK only. */
    private static String signed(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }
}
