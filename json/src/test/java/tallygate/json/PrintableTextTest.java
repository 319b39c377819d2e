package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x7, 0x8, 0x9, 0xA, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0x9D, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180B,
                0x180E, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x3164,
                0xFEFF, 0xFFA0, 0xFFF9
            })
    void hiddenCharactersAreEscaped(int hidden) {
        assertThat(PrintableText.of("a" + Character.toString(hidden) + "b"))
                .isEqualTo(String.format("a\\u%04xb", hidden));
    }

    @Test
    void hiddenCharactersBeyondTheFirstPlaneAreEscapedAsTwo() {
        assertThat(PrintableText.of("a\udb40\udc01\udb40\udd00")).isEqualTo("a\\udb40\\udc01\\udb40\\udd00");
    }

    @Test
    void halfASurrogatePairIsEscaped() {
        assertThat(PrintableText.of("\udc00a\ud83d")).isEqualTo("\\udc00a\\ud83d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain ~",
                "Gr\u00fc\u00dfe",
                "e\u0301",
                "\u77ed\u4fe1",
                "\ud83c\udfab",
                "\u2615\ufe0f",
                "\u0627\u0644"
            })
    void visibleTextStaysTheSameObject(String text) {
        assertThat(PrintableText.of(text)).isSameAs(text);
    }

    @Test
    void linesAreKeptWhereTheyAreWanted() {
        assertThat(PrintableText.ofLines("a\nb\r\nc\rd\u001b")).isEqualTo("a\nb\r\nc\\u000dd\\u001b");
    }

    @Test
    void aDocumentOfJsonStaysTheSame() throws IOException {
        Map<String, String> value = Map.of("\u202ename", "c1 \u009b, tag \udb40\udc01, \u001b");
        String json = JsonValues.ANY.indent(" ").toJson(value);

        String shown = PrintableText.ofLines(json);

        assertThat(shown).contains("\\u202ename", "\\u009b");
        assertThat(JsonValues.ANY.fromJson(shown)).isEqualTo(value);
    }

    @Test
    void theTextOfAValueIsOneLineWithoutHiddenCharacters() {
        String text = new ValueText("Order")
                .add("name", "a\r\nINFO forged \u202e")
                .addUnknown(Map.of("\u001b[2J", "x"))
                .toString();

        assertThat(text).isEqualTo("Order{name=a\\u000d\\u000aINFO forged \\u202e, \\u001b[2J=x}");
    }
}
