package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.QueryArrays;
import tallygate.transport.Headers;

class EncodedRequestTest {
    private final EncodedRequest request =
            new EncodedRequest(new Moshi.Builder().build(), QueryArrays.COMMA_SEPARATED, "/things/{id}/parts");

    @ParameterizedTest
    @CsvSource({
        "a/b?c#d%e f+\u4e2d, a%2Fb%3Fc%23d%25e%20f+%E4%B8%AD",
        "%20%2F%2B, %2520%252F%252B",
        "a:b@c;d=e, a:b@c;d=e",
        "..., ...",
        "{id}, %7Bid%7D",
        "a\\b, a%5Cb",
    })
    void pathValueIsOneSegment(String value, String encoded) {
        request.path("id", value);

        assertThat(request.pathAndQuery()).isEqualTo("/things/" + encoded + "/parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "%2e%2e", "%2E.", "a/..", "../a", "a\\..\\b", "a%2f..", "a%5C.%2e"})
    void dotsInAPathValueAreRefused(String value) {
        assertThatThrownBy(() -> request.path("id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("path parameter id");
    }

    @Test
    void pathValueIsNeverEmpty() {
        assertThatThrownBy(() -> request.path("id", "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> request.path("id", Optional.empty())).hasMessageContaining("empty");
    }

    @Test
    void everyPathParameterNeedsItsValue() {
        assertThatThrownBy(request::pathAndQuery).hasMessageContaining("without a value");
        assertThatThrownBy(() -> request.path("other", "x")).hasMessageContaining("no parameter other");
    }

    @Test
    void queryKeepsEmptyTextAndLeavesOutWhatIsAbsent() {
        request.path("id", 7)
                .query("a", null)
                .query("b", Optional.empty())
                .query("c", List.of())
                .query("d", "")
                .query("e", Optional.of("x"))
                .query("f", true)
                .query("g", new BigDecimal("1E+3"))
                .query("h", List.of("1,2", "", 3))
                .query("i&=", "x");

        assertThat(request.pathAndQuery()).isEqualTo("/things/7/parts?d=&e=x&f=true&g=1000&h=1%2C2,,3&i%26%3D=x");
    }

    @Test
    void halfASurrogatePairIsRefusedAndNotSentAsAQuestionMark() {
        assertThatThrownBy(() -> request.path("id", "a\ud83d")).hasMessageContaining("surrogate pair");
        assertThatThrownBy(() -> request.query("q", "\ude00")).hasMessageContaining("surrogate pair");
        assertThatThrownBy(() -> request.query("\ud83d", "x")).hasMessageContaining("surrogate pair");
    }

    @Test
    void headerLeavesOutWhatIsAbsentAndHasOneValue() {
        request.header("a", null)
                .header("b", Optional.empty())
                .header("c", Optional.of("x y"))
                .header("C", 7)
                .header("d", List.of("1", "2"));

        assertThat(request.headers()).isEqualTo(Headers.of("C", "7", "d", "1,2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x\r\ny: z", "\u00e9"})
    void headerValueThatIsNoneIsRefusedAndNotShown(String value) {
        assertThatThrownBy(() -> request.header("if-match", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("if-match")
                .hasMessageNotContaining("y: z");
        assertThat(request.headers().size()).isZero();
    }

    @Test
    void noOperationMakesTheCredentials() {
        assertThatThrownBy(() -> request.header("authorization", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("made by the client");
    }

    @Test
    void nullInAListIsRefused() {
        assertThatThrownBy(() -> request.query("ids", Arrays.asList("a", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ids");
    }

    @Test
    void anyTextComesBackFromTheQueryAsItWent() {
        for (long seed = 0; seed < 500; seed++) {
            String value = randomText(new Random(seed));
            EncodedRequest encoded =
                    new EncodedRequest(new Moshi.Builder().build(), QueryArrays.COMMA_SEPARATED, "/x/{id}");
            encoded.query("v", value);
            boolean segment = !value.isEmpty() && !DotSegments.leadsElsewhere(value);
            encoded.path("id", segment ? value : "-");
            URI uri = URI.create("https://example.org" + encoded.pathAndQuery());
            String query = uri.getRawQuery().substring(2);

            assertThat(query).as("seed %d", seed).matches("[A-Za-z0-9._~%-]*");
            assertThat(URLDecoder.decode(query, StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(value);
            assertThat(uri.getRawPath().split("/", -1)).as("seed %d", seed).hasSize(3);
        }
    }

    @Test
    void everyByteButLettersDigitsAndAFewSignsIsEncodedInTheQuery() {
        String kept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
        StringBuilder expected = new StringBuilder("?all=");
        StringBuilder every = new StringBuilder();
        for (char c = 0; c < 128; c++) {
            every.append(c);
            expected.append(kept.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }

        request.path("id", 7).query("all", every.toString());

        assertThat(request.pathAndQuery()).isEqualTo("/things/7/parts" + expected);
    }

    @Test
    void pathQueryAndBodyAreSetInTurn() throws IOException {
        request.body(Map.class, Map.of("a", "b")).path("id", 7).query("c", "d");

        assertThat(request.pathAndQuery()).isEqualTo("/things/7/parts?c=d");
        assertThat(request.body().contentType()).isEqualTo("application/json");
        assertThat(Okio.buffer(request.body().open()).readUtf8()).isEqualTo("{\"a\":\"b\"}");
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int character = random.nextInt(3) == 0 ? random.nextInt(0x2fff) : random.nextInt(128);
            text.appendCodePoint(character);
        }
        return text.toString();
    }

    @Test
    void listIsRepeatedWhereTheServiceWantsItSo() {
        EncodedRequest repeating = new EncodedRequest(new Moshi.Builder().build(), QueryArrays.REPEATED, "/things");

        repeating.query("none", List.of()).query("ids", List.of("a b", "c,d")).query("n", 1);

        assertThat(repeating.pathAndQuery()).isEqualTo("/things?ids=a%20b&ids=c%2Cd&n=1");
    }
}
