package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketRequestTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @CsvSource({
        "ws://example.org/a?b=%2F, http://example.org/a?b=%2F",
        "wss://example.org:8443, https://example.org:8443",
        "WSS://example.org, https://example.org",
        "ws://[::1]:80/, http://[::1]:80/",
    })
    void theHandshakeIsAnHttpRequest(URI uri, URI handshake) {
        WebSocketRequest request = request(uri.toString(), Headers.of("X-Own", "a"));

        assertThat(request.handshake().uri()).isEqualTo(handshake);
        assertThat(request.handshake().method()).isEqualTo(HttpMethod.GET);
        assertThat(request.handshake().headers()).isEqualTo(request.headers());
        assertThat(request.handshake().timeout()).isEqualTo(SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://example.org",
                "/relative",
                "ws:///no-host",
                "ws://user@example.org",
                "ws://example.org/#fragment",
                "ws://example.org/a/../b",
            })
    void otherUrisAreRefused(String uri) {
        assertThatThrownBy(() -> request(uri, Headers.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Key", "sec-websocket-extensions", "Upgrade", "Connection", "Host"})
    void headersOfTheHandshakeAreRefusedWithoutTheirValue(String name) {
        assertThatThrownBy(() -> request("ws://example.org", Headers.of(name, "hidden")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void timesAndLimitsAreMoreThanZero() {
        URI uri = URI.create("ws://example.org");
        assertThatThrownBy(() -> new WebSocketRequest("o", uri, Headers.empty(), Duration.ZERO, SECOND, 1))
                .hasMessageContaining("timeout");
        assertThatThrownBy(() -> new WebSocketRequest("o", uri, Headers.empty(), SECOND, Duration.ZERO, 1))
                .hasMessageContaining("heartbeat");
        assertThatThrownBy(() -> new WebSocketRequest("o", uri, Headers.empty(), SECOND, SECOND, 0))
                .hasMessageContaining("maxMessageBytes");
    }

    @Test
    void descriptionHidesQueryAndHeaders() {
        assertThat(request("wss://example.org/a?key=hidden", Headers.of("Authorization", "hidden")))
                .hasToString("o: wss://example.org/a");
    }

    private static WebSocketRequest request(String uri, Headers headers) {
        return new WebSocketRequest("o", URI.create(uri), headers, SECOND, SECOND, 1);
    }
}
