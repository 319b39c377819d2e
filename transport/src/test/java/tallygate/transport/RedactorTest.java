package tallygate.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {
    private static final String SECRET = "p<l/a&nt\"e>d 7+";
    private static final Redactor REDACTOR = Redactor.of(List.of(SECRET, "sk_test_A1", "caf\u00e9 \u4e2d"));

    static Stream<String> forms() {
        return Stream.of(SECRET, "sk_test_A1", "caf\u00e9 \u4e2d").flatMap(RedactorTest::forms);
    }

    private static Stream<String> forms(String secret) {
        String percent = secret.chars()
                .mapToObj(c -> (char) c + "")
                .map(c -> utf8(c, "%%%02x"))
                .collect(Collectors.joining());
        String json = escaped(secret, "\\u%04x");
        return Stream.of(
                secret,
                URLEncoder.encode(secret, UTF_8),
                URLEncoder.encode(secret, UTF_8).replace("+", "%20"),
                percent,
                percent.toUpperCase(java.util.Locale.ROOT),
                percent.replace("%", "%25"),
                secret.replace("\"", "\\\"").replace("/", "\\/"),
                json,
                json.replace("\\", "\\\\"),
                escaped(secret, "&#%d;"),
                escaped(secret, "&#x%X;"),
                escaped(secret, "&#x%06x;"),
                secret.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }

    private static String escaped(String text, String format) {
        return text.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
    }

    private static String utf8(String character, String format) {
        StringBuilder bytes = new StringBuilder();
        for (byte b : character.getBytes(UTF_8)) {
            bytes.append(String.format(format, b));
        }
        return bytes.toString();
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("C74 a secret is replaced in each of its encodings")
    void encodings(String form) {
        assertThat(REDACTOR.redact("a " + form + " b")).isEqualTo("a [secret] b");
        assertThat(REDACTOR.redact(form + form)).isEqualTo("[secret]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "Bearer ", "{\"key\":\"", "user:"})
    @DisplayName("C74 a secret is replaced in the Base64 of a text around it")
    void base64(String before) {
        for (String after : List.of("", ":", "\"}", "abc")) {
            byte[] text = (before + "sk_test_A1" + after).getBytes(UTF_8);
            for (Base64.Encoder encoder :
                    List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
                String encoded = encoder.encodeToString(text);
                String redacted = REDACTOR.redact("x " + encoded + " y");

                assertThat(redacted).startsWith("x ").endsWith(" y").contains("[secret]");
                assertThat(redacted.replace("[secret]", "")).hasSizeLessThanOrEqualTo(encoded.length() + 4 - 12);
                assertThat(REDACTOR.redact(escaped(encoded, "\\u%04x"))).contains("[secret]");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sk_test_",
                "100 %",
                "%zz",
                "%4",
                "\\",
                "\\u12",
                "a & b",
                "&#;",
                "&#x;",
                "&bogus;",
                "[secret]"
            })
    void otherTextIsTheSame(String text) {
        assertThat(REDACTOR.redact(text)).isEqualTo(text);
    }

    @Test
    void textIsNotReplacedTwice() {
        Redactor redactor = Redactor.of(List.of("secret", "[secret]", "ecr", ""));
        assertThat(redactor.redact("a [secret] b")).isEqualTo("a [secret] b");
        assertThat(redactor).isSameAs(Redactor.NONE);
    }

    @Test
    @DisplayName("C74 a secret that was cut off with its text is replaced from its fourth character on")
    void beginnings() {
        for (String form : forms().toList()) {
            for (int cut = 0; cut < form.length(); cut++) {
                String redacted = REDACTOR.redactBeginning("x" + form.substring(0, cut));
                assertThat(redacted).as("%d of %s", cut, form).matches("x(\\[secret]|.{0," + atMost(form) + "})");
            }
            assertThat(REDACTOR.redactBeginning(form + "x")).isEqualTo("[secret]x");
        }
        assertThat(REDACTOR.redactBeginning("ab")).isEqualTo("ab");
    }

    /** Three characters of the secret and a part of the next, as they are written in the form. */
    private static int atMost(String form) {
        return form.startsWith("&") || form.startsWith("\\\\")
                ? 39
                : form.startsWith("%") || form.startsWith("\\") ? 23 : 11;
    }

    @Test
    void theTransportOfOthersHasNoSecrets() {
        HttpTransport transport = request -> null;
        assertThat(transport.redact("sk_test_A1")).isEqualTo("sk_test_A1");
    }

    @Test
    void credentialsOfAProxyAreReplaced() {
        Redactor redactor = new ProxyCredentials("squid", "pa55word").redactor();
        assertThat(redactor.redact("squid: pa55word, Basic c3F1aWQ6cGE1NXdvcmQ="))
                .isEqualTo("squid: [secret], [secret]");
    }
}
