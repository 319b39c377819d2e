package tallygate.genauth.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.ByteString;
import okio.Okio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.provider.Secret;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;

/** The signatures of both brands' Node SDKs, computed by an implementation that shares nothing with this one. */
class SignatureVectorsTest {
    private static final Map<String, String> WORDS = Map.of("authing", "authing", "genauth", "GenAuth");

    static List<Vector> vectors() throws IOException {
        try (InputStream file = SignatureVectorsTest.class.getResourceAsStream("signature-vectors.json")) {
            Map<String, Object> document = JsonDocument.decode(JsonValues.OBJECT, Okio.buffer(Okio.source(file)));
            List<Vector> vectors = new ArrayList<>();
            for (Object vector : (List<?>) document.get("vectors")) {
                Map<String, Object> members = object(vector);
                object(members.get("dialects"))
                        .forEach((brand, expected) -> vectors.add(
                                new Vector(brand, members, object(expected), object(document.get("vectorInput")))));
            }
            return vectors;
        }
    }

    /** Without lists in a query: Node repeats {@code key[]=}, this library writes commas, so these are other requests. */
    static List<Vector> requests() throws IOException {
        return vectors().stream()
                .filter(vector -> !vector.text("method").equals("websocket"))
                .filter(vector -> !vector.text("requestTarget").contains("[]"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void stringToSignAndSignatureAreTheSdks(Vector vector) {
        String text = StringToSign.of(
                vector.text("method"),
                vector.text("path"),
                vector.prefix(),
                vector.signedHeaders(),
                object(vector.members.get("arguments")));

        assertThat(text).isEqualTo(vector.expected.get("stringToSign"));
        assertThat(SigningAuthenticator.signature(text, vector.secret())).isEqualTo(vector.expected.get("signature"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void requestCarriesTheSdksSignature(Vector vector) {
        SigningAuthenticator authenticator = new SigningAuthenticator(
                URI::getRawPath,
                new SigningAuthenticator.Form(WORDS.get(vector.brand), vector.prefix(), time -> vector.input("date")),
                vector.input("accessKeyId"),
                vector.secret(),
                () -> Instant.EPOCH,
                () -> vector.input("nonce"));

        Headers sent = authenticator
                .authenticate(vector.request())
                .join()
                .match(TransportRequest::headers, failure -> Headers.empty());

        assertThat(sent.first("Authorization"))
                .contains(WORDS.get(vector.brand) + " " + vector.input("accessKeyId") + ":"
                        + vector.expected.get("signature"));
        Headers expected = vector.signedHeaders();
        expected.forEach((name, value) -> assertThat(sent.all(name)).containsExactly(value));
        assertThat(sent.size()).isEqualTo(expected.size() + 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) Objects.requireNonNull(json);
    }

    private record Vector(
            String brand, Map<String, Object> members, Map<String, Object> expected, Map<String, Object> inputs) {
        String text(String name) {
            return (String) members.get(name);
        }

        String input(String name) {
            return (String) inputs.get(name);
        }

        Secret secret() {
            return new Secret(input("accessKeySecret"));
        }

        String prefix() {
            return "x-" + brand + "-";
        }

        Headers signedHeaders() {
            if (text("method").equals("websocket")) {
                return Headers.empty();
            }
            return optionHeaders().toBuilder()
                    .add(prefix() + "signature-method", "HMAC-SHA1")
                    .add(prefix() + "signature-nonce", input("nonce"))
                    .add(prefix() + "signature-version", "1.0")
                    .add("date", input("date"))
                    .build();
        }

        TransportRequest request() {
            String body = text("body");
            return new TransportRequest(
                    "vector",
                    HttpMethod.valueOf(text("method")),
                    URI.create("https://api.genauth.ai" + text("requestTarget")),
                    optionHeaders(),
                    body == null ? null : RequestBody.of("application/json", ByteString.encodeUtf8(body)),
                    Duration.ofSeconds(1));
        }

        private Headers optionHeaders() {
            Headers.Builder headers = Headers.builder()
                    .add(prefix() + "lang", input("lang"))
                    .add(prefix() + "sdk-version", (String)
                            object(inputs.get("sdkVersion")).get(brand));
            if (text("tenantId") != null) {
                headers.add(prefix() + "app-id", text("tenantId"));
            }
            return headers.build();
        }

        @Override
        public String toString() {
            return text("id") + ", " + brand;
        }
    }
}
