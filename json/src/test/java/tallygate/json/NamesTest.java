package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is recognized if every byte of it is there. */
class NamesTest {
    @Test
    void namesOfAnyLengthAreTakenForNoOthers() {
        for (int length = 0; length <= 40; length++) {
            byte[] name = "a".repeat(length).getBytes(StandardCharsets.UTF_8);
            Names names = Names.of("b", new String(name, StandardCharsets.UTF_8), "a".repeat(length + 1) + "b");
            byte[] document = document(name);

            assertThat(names.standsAt(1, document, 0)).as("%s", length).isTrue();
            assertThat(names.find(document, 2, 2 + length)).isEqualTo(1);
            for (int i = 1; i < length + 4; i++) {
                byte[] other = document.clone();
                other[i]++;
                assertThat(names.standsAt(1, other, 0))
                        .as("%s of %s", i, length)
                        .isFalse();
                boolean isInName = i > 1 && i < length + 2;
                assertThat(names.find(other, 2, 2 + length)).isEqualTo(isInName && length > 1 ? -1 : isInName ? 0 : 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"", "a\\", "a\n", "\ud83d\ude00"})
    void namesThatNeedEscapesAreRefused(String name) {
        assertThatThrownBy(() -> Names.of("a", name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsAreFoundAmongMany() {
        String[] texts = new String[300];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "text" + i * 37 + (i % 2 == 0 ? "" : "\u4f01");
        }
        Names names = Names.ofTexts(texts);
        for (int i = 0; i < texts.length; i++) {
            assertThat(names.find(texts[i])).isEqualTo(i);
            assertThat(names.find(texts[i] + "x")).isEqualTo(-1);
        }
    }

    /** The name after a comma, with room to read eight bytes at once. */
    private static byte[] document(byte[] name) {
        return (",\"" + new String(name, StandardCharsets.UTF_8) + "\":1,        ").getBytes(StandardCharsets.UTF_8);
    }
}
