package tallygate.core.internal.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.Moshi;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import tallygate.core.Operation;
import tallygate.core.QueryArrays;
import tallygate.core.RequestOptions;
import tallygate.core.Safety;
import tallygate.core.internal.call.CallSettings;
import tallygate.fuzz.Seed;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** What a server reads from an address is what went in: never another host, path or parameter. A refusal shows no value. */
class RequestAddressFuzzTest {
    private static final CallSettings SETTINGS = CallSettings.of(RequestOptions.defaults(), Headers.empty());
    private static final Moshi MOSHI = new Moshi.Builder().build();
    private static final BaseUrl BASE = BaseUrl.parse("https://api.example/base", false);
    /** Other texts stand in a message by chance. */
    private static final Pattern TELLING = Pattern.compile("[A-Za-z-][0-9]{4}");

    /** A path segment, a parameter's name, two values of it, an operation's path and a host. */
    @FuzzTest
    void addressIsReadAsItWent(byte[] data) {
        List<String> texts = Seed.texts(data, 6);
        values(texts.get(0), texts.get(1), texts.subList(2, 4));
        path(texts.get(4), texts.get(2));
        host(texts.get(5));
    }

    private static void values(String segment, String name, List<String> values) {
        Operation<String, Void> operation = Operation.of(
                "getThing",
                HttpMethod.GET,
                "/things/{id}/parts",
                Safety.SAFE,
                (request, parts) ->
                        parts.path("id", request).query(name, values).query("last", "z"),
                Void.class);
        URI uri;
        try {
            uri = encode(operation, segment);
        } catch (IllegalArgumentException refused) {
            assertShowsNothing(refused, segment);
            values.forEach(value -> assertShowsNothing(refused, value));
            return;
        }
        assertThat(uri.getRawAuthority()).isEqualTo("api.example");
        String[] segments = uri.getRawPath().split("/", -1);
        assertThat(segments).hasSize(5).startsWith("", "base", "things").endsWith("parts");
        assertThat(decoded(segments[3].replace("+", "%2B"))).isEqualTo(segment);
        String[] parameters = uri.getRawQuery().split("&", -1);
        assertThat(parameters).hasSize(2).endsWith("last=z");
        String[] nameAndValues = parameters[0].split("=", -1);
        assertThat(nameAndValues).hasSize(2);
        assertThat(decoded(nameAndValues[0])).isEqualTo(name);
        assertThat(List.of(nameAndValues[1].split(",", -1)).stream().map(RequestAddressFuzzTest::decoded))
                .isEqualTo(values);
        assertUnderstoodAlike(uri);
    }

    private static void path(String path, String value) {
        URI uri;
        try {
            uri = encode(Operation.get(path), Map.of("q", value));
        } catch (IllegalArgumentException refused) {
            assertThat(path.contains(value) ? "" : value).satisfies(text -> assertShowsNothing(refused, text));
            return;
        }
        assertThat(uri.getRawAuthority()).isEqualTo("api.example");
        assertThat(uri.getRawPath()).isEqualTo("/base" + path);
        assertUnderstoodAlike(uri);
    }

    private static void host(String text) {
        BaseUrl baseUrl;
        try {
            baseUrl = BaseUrl.parse(text, true);
        } catch (IllegalArgumentException refused) {
            return;
        }
        URI uri;
        try {
            uri = new RequestEncoder(baseUrl, MOSHI, QueryArrays.COMMA_SEPARATED, null)
                    .encode(Operation.get("/x"), Map.of(), SETTINGS)
                    .uri();
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(baseUrl.covers(uri)).isTrue();
        assertThat(baseUrl.pathBelow(uri)).isEqualTo("/x");
        assertUnderstoodAlike(uri);
    }

    /** Two parsers that read a URL differently send it to different places. */
    private static void assertUnderstoodAlike(URI uri) {
        HttpUrl url = HttpUrl.parse(uri.toString());
        if (url == null) {
            // A host that no name server could have, such as one with a label of 64 characters.
            assertThat(uri.getHost()).isNotEqualTo("api.example");
            return;
        }
        if (!uri.getHost().startsWith("[")) {
            assertThat(url.host()).isEqualToIgnoringCase(uri.getHost());
        }
        assertThat(url.encodedPath()).isEqualTo(uri.getRawPath());
        assertThat(uri.getPort()).isIn(-1, url.port());
        assertThat(uri.getRawPath().split("/")).doesNotContain(".", "..");
    }

    private static <Q> URI encode(Operation<Q, ?> operation, Q request) {
        TransportRequest encoded =
                new RequestEncoder(BASE, MOSHI, QueryArrays.COMMA_SEPARATED, null).encode(operation, request, SETTINGS);
        assertThat(encoded.toString()).doesNotContain("?");
        return encoded.uri();
    }

    private static void assertShowsNothing(Throwable refused, String value) {
        if (TELLING.matcher(value).find()) {
            for (Throwable shown = refused; shown != null; shown = shown.getCause()) {
                assertThat(String.valueOf(shown.getMessage()))
                        .doesNotContain(value, URLEncoder.encode(value, UTF_8).replace("+", "%20"));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
