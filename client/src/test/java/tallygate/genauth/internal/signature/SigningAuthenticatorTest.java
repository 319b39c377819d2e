package tallygate.genauth.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.provider.Secret;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;

class SigningAuthenticatorTest {
    private static final Secret KEY = new Secret("planted-secret");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://h            | https://h/api/x                | /api/x",
                "https://h/gateway    | https://h/gateway/api/x        | /api/x",
                "https://h/gateway/   | https://h/gateway/api/x%20y    | /api/x%20y",
                "https://h            | https://h/api/x?b=1&a=2        | /api/x?a=2&b=1",
                "https://h            | https://h/api/x?a=%E4%B8%AD%2B+| /api/x?a=中++",
                "https://h            | https://h/api/x?a=1,2%2C3&B=   | /api/x?B=&a=1,2,3",
                "https://h            | https://h/api/x?a=1%26b%3D2    | /api/x?a=1&b=2",
            })
    void pathIsSignedAsCalledAndTheQueryDecoded(String host, String uri, String signed) {
        TransportRequest request = request(HttpMethod.GET, uri, null);

        assertThat(signatureOf(host, request))
                .isEqualTo(signatureOfText("GET\ndate:now\nx-p-signature-method:HMAC-SHA1\n"
                        + "x-p-signature-nonce:once\nx-p-signature-version:1.0\n" + signed));
    }

    @ParameterizedTest
    @EnumSource(names = {"POST", "PUT", "PATCH"})
    void bodyIsSignedByItsMembersAndNotTheQuery(HttpMethod method) {
        TransportRequest request = request(method, "https://h/x?q=1", "{\"b\" : [1.0, null], \"a\":\"\"}");

        assertThat(signatureOf("https://h", request))
                .isEqualTo(signatureOfText(method
                        + "\ndate:now\nx-p-signature-method:HMAC-SHA1\nx-p-signature-nonce:once\nx-p-signature-version:1.0\n"
                        + "/x?a=&b=[1,null]"));
    }

    @Test
    void nothingOfADeleteIsSignedButItsPath() {
        TransportRequest request = request(HttpMethod.DELETE, "https://h/x?q=1", "{\"a\":1}");

        assertThat(signatureOf("https://h", request))
                .isEqualTo(
                        signatureOfText("DELETE\ndate:now\nx-p-signature-method:HMAC-SHA1\nx-p-signature-nonce:once\n"
                                + "x-p-signature-version:1.0\n/x"));
    }

    @Test
    void headersOfTheBrandAreSignedWithoutTheBlanksAroundThem() {
        TransportRequest request = request(HttpMethod.GET, "https://h/x", null)
                .withHeaders(Headers.of("X-P-Trace", "\t a\tb ", "x-q-trace", "not signed"));

        assertThat(signatureOf("https://h", request))
                .isEqualTo(signatureOfText("GET\ndate:now\nx-p-signature-method:HMAC-SHA1\nx-p-signature-nonce:once\n"
                        + "x-p-signature-version:1.0\nx-p-trace:a b\n/x"));
    }

    @Test
    void bodyThatIsNoObjectIsRefusedBeforeItIsSent() {
        TransportRequest request = request(HttpMethod.POST, "https://h/x", "[\"planted-value\"]");

        assertThatThrownBy(() -> signatureOf("https://h", request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("signIt: nothing was sent: the body is not a JSON object")
                .hasMessageNotContaining("planted");
    }

    @Test
    void refusedSignatureIsNotRenewed() {
        assertThat(authenticator("https://h").renew(request(HttpMethod.GET, "https://h/x", null)))
                .isFalse();
    }

    private static String signatureOf(String host, TransportRequest request) {
        return authenticator(host)
                .authenticate(request)
                .join()
                .match(TransportRequest::headers, failure -> Headers.empty())
                .first("Authorization")
                .orElseThrow();
    }

    private static String signatureOfText(String text) {
        return "word key-id:" + SigningAuthenticator.signature(text, KEY);
    }

    private static SigningAuthenticator authenticator(String host) {
        return new SigningAuthenticator(
                uri -> uri.getRawPath()
                        .substring(URI.create(host)
                                .getRawPath()
                                .replaceFirst("/$", "")
                                .length()),
                new SigningAuthenticator.Form("word", "x-p-", time -> "now"),
                "key-id",
                KEY,
                () -> Instant.EPOCH,
                () -> "once");
    }

    private static TransportRequest request(HttpMethod method, String uri, String body) {
        return new TransportRequest(
                "signIt",
                method,
                URI.create(uri),
                Headers.empty(),
                body == null ? null : RequestBody.of("application/json", ByteString.encodeUtf8(body)),
                Duration.ofSeconds(1));
    }
}
