package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.MalformedResponseException;
import tallygate.genauth.model.ClickCostContactDto;

class MalformedResponseTest extends FailureFixture {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "502 | text/html | <html><body>Bad Gateway</body></html> | true",
                "200 | text/html | <html>sign in to the Wi-Fi</html> | false",
                "200 | text/plain | ~~ | false",
                "200 | application/json | null | false",
                "200 | application/json | [] | false",
                "200 | application/json | \"x\" | false",
                "200 | application/json | 7 | false",
                "200 | application/json | {\"statusCode\":200} x | false",
                "200 | application/json | {\"statusCode\":200}{} | false",
                "200 | application/json | {\"statusCode\":200, | false",
                "200 | application/json | {\"statusCode\":200,\"data\":NaN} | false",
                "200 | application/json | {'statusCode':200} | false",
                "200 | application/json | {\"statusCode\":\"ERR\"} | false",
                "200 | application/json | {\"statusCode\":true} | false",
                "200 | application/json | {\"statusCode\":\"200.0000000000001\"} | false",
                "500 | text/html | <p> | true",
                "200 | application/json | {\"statusCode\":1e400} | false",
            })
    void bodyThatIsNotOneJsonObjectIsMalformed(int status, String contentType, String body, boolean retryable) {
        server.on(USAGE_PATH, http(status, contentType + "; charset=utf-8", body));
        server.on(CLICK_PATH, http(status, contentType, body));

        assertThatThrownBy(client::getUsageInfo).isInstanceOfSatisfying(MalformedResponseException.class, e -> {
            assertThat(e.httpStatus()).isEqualTo(status);
            assertThat(e.contentType()).contains(contentType);
            assertThat(e.excerpt()).isEqualTo(body);
            assertThat(e.retryable()).isEqualTo(retryable);
            assertThat(e).hasMessageContainingAll("getUsageInfo", "HTTP " + status, contentType);
        });
        if (!body.isEmpty()) {
            assertThatThrownBy(() -> client.costContactClick(
                            ClickCostContactDto.builder().build()))
                    .isInstanceOfSatisfying(MalformedResponseException.class, e -> assertThat(e.retryable())
                            .isFalse());
        }
    }

    @Test
    void invalidContentTypeIsNotShown() {
        server.on(USAGE_PATH, http(200, "planted <script>; charset=utf-8", "<p>"));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOfSatisfying(MalformedResponseException.class, e -> assertThat(e.contentType())
                        .isEmpty())
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 20_000})
    void deepNestingIsMalformedWithoutAStackOverflow(int depth) {
        server.on(USAGE_PATH, json("{\"data\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void bodyTruncatedAtAnyLengthIsMalformed() {
        String body = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[{\"amount\":\"1\"}]}}";
        for (int length = 0; length < body.length(); length++) {
            server.on(USAGE_PATH, json(body.substring(0, length)));

            assertThatThrownBy(client::getUsageInfo)
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedResponseException.class);
        }
    }

    @Test
    void excerptIsShortAndRedactsCredentials() {
        server.on(USAGE_PATH, (request, s) -> http(
                        502,
                        "text/html",
                        "<h1>\u0000\tOops\n</h1> key-secret "
                                + request.headers().first("authorization").orElseThrow() + " "
                                + "x ".repeat(1000))
                .to(request, s));

        assertThatThrownBy(client::getUsageInfo).isInstanceOfSatisfying(MalformedResponseException.class, e -> {
            assertThat(e.excerpt())
                    .startsWith("<h1> Oops </h1> [secret] [secret] x x ")
                    .hasSizeBetween(199, 200);
            assertThat(e).hasMessageNotContaining("Oops");
        });
    }
}
