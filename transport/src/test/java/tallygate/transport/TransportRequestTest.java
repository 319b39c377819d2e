package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransportRequestTest {
    private static final String SECRET = "s3cr3t";
    private static final RequestBody BODY = RequestBody.of("application/json", ByteString.encodeUtf8(SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"http://h", "https://h/", "HTTPS://h:1/a//b/?q=%2F&q", "http://[::1]:80/a...b/.c/d./~"})
    void anAbsoluteHttpUriIsAccepted(String uri) {
        assertThat(get(uri).uri()).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/path", "h/path", "ftp://h/", "mailto:a@b", "//h/path", "http:/path", "http://under_score/"})
    void aUriThatNamesNoHttpHostIsRefused(String uri) {
        assertThatThrownBy(() -> get(uri)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "%2e", "%2E", "%2e%2e", "%2E.", ".%2e"})
    void aSegmentOfDotsIsRefused(String segment) {
        for (String path : new String[] {"/a/" + segment + "/b", "/a/" + segment, "/" + segment + "/b"}) {
            assertThatThrownBy(() -> get("http://h" + path))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(segment);
        }
    }

    @Test
    void dotsInTheQueryAreNoSegments() {
        assertThatCode(() -> get("http://h/a?b=/../c")).doesNotThrowAnyException();
    }

    @Test
    void userInformationIsRefusedWithoutShowingIt() {
        Throwable refusal = catchThrowable(() -> get("http://user:" + SECRET + "@h/"));

        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/caf\u00e9", "http://localhost/?q=\u4e2d"})
    void charactersBeyondAsciiAreRefusedWithTheRemedy(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> get(uri))
                .withMessageContaining("percent-encode")
                .withMessageNotContaining("\u00e9")
                .withMessageNotContaining("\u4e2d");
    }

    @Test
    void aContentTypeWithALineBreakIsRefusedWithoutShowingIt() {
        RequestBody body = RequestBody.of("text/plain\r\nX-Injected: s3cret", ByteString.EMPTY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransportRequest(
                        "op",
                        HttpMethod.POST,
                        URI.create("http://localhost/"),
                        Headers.empty(),
                        body,
                        Duration.ofSeconds(1)))
                .withMessageContaining("Content-Type")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void aFragmentIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> get("http://h/a#" + SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("%23")
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "content-length",
                "Content-Type",
                "CONNECTION",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "Expect",
                "Keep-Alive",
                "Proxy-Connection"
            })
    void aHeaderThatHttpSetsIsRefusedWithoutItsValue(String name) {
        Throwable refusal = catchThrowable(() -> request(HttpMethod.GET, Headers.of("A", "1", name, SECRET), null));

        assertThat(refusal)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> get("http://h/").withHeaders(Headers.of(name, SECRET)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void onlyMethodsThatPermitABodyCarryOne(HttpMethod method) {
        if (method.permitsBody()) {
            assertThat(request(method, Headers.empty(), BODY).body()).isSameAs(BODY);
        } else {
            assertThatThrownBy(() -> request(method, Headers.empty(), BODY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(method.name());
        }
        assertThat(request(method, Headers.empty(), null).body()).isNull();
    }

    @Test
    void aTimeoutIsMoreThanZero() {
        TransportRequest request = get("http://h/");

        assertThatThrownBy(() -> request.withTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.withTimeout(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(request.withTimeout(Duration.ofNanos(1)).timeout()).isEqualTo(Duration.ofNanos(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aResponseLimitIsMoreThanZero(long maxResponseBytes) {
        assertThatThrownBy(() -> limited(maxResponseBytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theResponseLimitIs16MibUnlessSaid() {
        assertThat(get("http://h/").maxResponseBytes()).isEqualTo(16 * 1024 * 1024);
    }

    @Test
    void aChangedCopyKeepsTheRest() {
        TransportRequest request = limited(7);
        TransportRequest copy = request.withHeaders(Headers.of("B", "2")).withTimeout(Duration.ofSeconds(9));

        assertThat(copy)
                .isEqualTo(new TransportRequest(
                        request.operationId(),
                        request.method(),
                        request.uri(),
                        Headers.of("B", "2"),
                        request.body(),
                        Duration.ofSeconds(9),
                        7));
    }

    @Test
    void textShowsNeitherHeadersNorQueryNorBody() {
        TransportRequest request = new TransportRequest(
                "getOrders",
                HttpMethod.POST,
                URI.create("https://h:1/a%2Fb?token=" + SECRET),
                Headers.of("Authorization", SECRET),
                BODY,
                Duration.ofSeconds(1));

        assertThat(request).hasToString("getOrders: POST https://h:1/a%2Fb");
        assertThat(BODY.toString()).doesNotContain(SECRET);
    }

    private static TransportRequest get(String uri) {
        return new TransportRequest(
                "op", HttpMethod.GET, URI.create(uri), Headers.empty(), null, Duration.ofSeconds(1));
    }

    private static TransportRequest request(HttpMethod method, Headers headers, RequestBody body) {
        return new TransportRequest("op", method, URI.create("http://h/"), headers, body, Duration.ofSeconds(1));
    }

    private static TransportRequest limited(long maxResponseBytes) {
        return new TransportRequest(
                "op",
                HttpMethod.POST,
                URI.create("http://h/"),
                Headers.of("A", "1"),
                BODY,
                Duration.ofSeconds(1),
                maxResponseBytes);
    }
}
