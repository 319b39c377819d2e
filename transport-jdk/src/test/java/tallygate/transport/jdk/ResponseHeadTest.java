package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

class ResponseHeadTest {
    private static final String SECRET = "s3cret";

    @Test
    void keepsEveryValueOfAHeader() throws Exception {
        Headers headers =
                check(HttpMethod.GET, 200, Map.of("Set-Cookie", List.of("a=1", "b=2"), "X-One", List.of("1")));

        assertThat(headers.all("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(headers.first("x-one")).contains("1");
        assertThat(headers.size()).isEqualTo(3);
    }

    @Test
    void equalLengthsAreOneLength() throws Exception {
        Headers headers = check(HttpMethod.GET, 200, Map.of("Content-Length", List.of("3", "3")));

        assertThat(headers.all("content-length")).containsExactly("3", "3");
    }

    @Test
    void contradictingLengthsAreRefused() {
        assertRefused(Reason.MALFORMED_RESPONSE, HttpMethod.GET, Map.of("Content-Length", List.of("2", "3")));
    }

    @Test
    void lengthBesideChunksIsRefused() {
        assertRefused(
                Reason.MALFORMED_RESPONSE,
                HttpMethod.GET,
                Map.of("Content-Length", List.of("2"), "Transfer-Encoding", List.of("chunked")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "", "1x", "0x10", "99999999999999999999"})
    void lengthThatIsNoNumberOfBytesIsRefused(String length) {
        assertRefused(Reason.MALFORMED_RESPONSE, HttpMethod.GET, Map.of("Content-Length", List.of(length)));
    }

    @Test
    void announcedBodyOverTheLimitIsRefusedBeforeItIsRead() {
        assertRefused(Reason.RESPONSE_TOO_LARGE, HttpMethod.GET, Map.of("Content-Length", List.of("101")));
    }

    @Test
    void answerToHeadMayAnnounceAnyLength() throws Exception {
        Headers headers = check(HttpMethod.HEAD, 200, Map.of("Content-Length", List.of("101")));

        assertThat(headers.first("content-length")).contains("101");
    }

    @Test
    void headOver256KibibytesIsRefusedWithoutShowingIt() {
        String large = SECRET.repeat(50_000);

        assertRefused(Reason.MALFORMED_RESPONSE, HttpMethod.GET, Map.of("X-Large", List.of(large)));
    }

    private static void assertRefused(Reason reason, HttpMethod method, Map<String, List<String>> headers) {
        assertThatExceptionOfType(RefusedResponseException.class)
                .isThrownBy(() -> check(method, 200, headers))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .withMessageNotContaining(SECRET);
    }

    private static Headers check(HttpMethod method, int status, Map<String, List<String>> headers)
            throws RefusedResponseException {
        TransportRequest request = new TransportRequest(
                "op", method, URI.create("http://localhost/"), Headers.empty(), null, Duration.ofSeconds(1), 100);
        return ResponseHead.check(request, new Info(status, HttpHeaders.of(headers, (name, value) -> true)));
    }

    private record Info(int statusCode, HttpHeaders headers) implements ResponseInfo {
        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
