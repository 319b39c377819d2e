package tallygate.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;
import java.util.List;
import tallygate.fuzz.Cost;
import tallygate.fuzz.Seed;

/** A secret in any mixture of encodings is replaced, wherever it stands; redacting twice is redacting once. */
class RedactorFuzzTest {
    /** With which no other text begins, so that the secret stands nowhere by chance. */
    private static final String BEGINNING = "Zq7-/+\"&";

    /** The rest of the secret, a digit for the encoding of each character in turn, and a text with a section sign for it. */
    @FuzzTest
    void encodedSecretIsReplaced(byte[] data) throws Exception {
        List<String> texts = Seed.texts(data, 3);
        String secret = BEGINNING + texts.get(0).replaceAll("[^ -~]", "");
        String encoded = encoded(secret, texts.get(1));
        String text = texts.get(2).replace(BEGINNING, "");
        String whole = text.replace("\u00a7", encoded);
        Redactor redactor = Redactor.of(List.of(secret));

        Cost.within(whole.length() * 4L, () -> redactor.redact(whole));
        String once = redactor.redact(whole);
        assertThat(once).doesNotContain(secret).doesNotContain(encoded);
        assertThat(redactor.redact(once)).isEqualTo(once);
        String beginning = redactor.redactBeginning(whole.substring(0, whole.length() / 2));
        assertThat(beginning).doesNotContain(BEGINNING.substring(0, 5)).doesNotContain(secret);
        base64(redactor, secret, text);
    }

    private static void base64(Redactor redactor, String secret, String text) {
        for (String before : List.of("", "a", "ab")) {
            String encoded = Base64.getEncoder().encodeToString((before + secret + text).getBytes(UTF_8));
            assertThat(redactor.redact(encoded)).contains("[secret]").doesNotContain(secret);
        }
    }

    private static String encoded(String secret, String choices) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            char c = secret.charAt(i);
            int choice = choices.isEmpty() ? 0 : choices.charAt(i % choices.length()) % 6;
            encoded.append(
                    switch (choice) {
                        case 1 -> String.format("%%%02x", (int) c);
                        case 2 -> String.format("\\u%04X", (int) c);
                        case 3 -> String.format("&#%d;", (int) c);
                        case 4 -> String.format("&#x%x;", (int) c);
                        case 5 -> String.format("%%25%02X", (int) c);
                        // What begins an escape is no escape of itself.
                        default -> c == '%' || c == '\\' || c == '&' ? String.format("%%%02X", (int) c) : "" + c;
                    });
        }
        return encoded.toString();
    }
}
