package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is a number where the grammar of RFC 8259 says so; its value is exact. */
class JsonNumbersTest {
    private static final Pattern GRAMMAR = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private static final String CHARACTERS = "-+.eE07x";
    private static final int LENGTH = 6;

    @Test
    void everyShortTextIsANumberOrNotAsTheGrammarSays() {
        compareAll("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999999",
                "1000000000000000000",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "-9223372036854775809",
                "900719925474099300e-2",
                "12345678901234567890123456789.5e-10",
                "1e2147483647",
                "1e99999999999",
                "٣",
                " 1",
                "1\n",
            })
    void longNumbersToo(String text) {
        compare(text);
    }

    @Test
    void longestNumberHas1000Characters() {
        assertThat(JsonNumbers.decimalOrNull("9".repeat(1000))).isEqualTo(new BigDecimal("9".repeat(1000)));
        assertThat(JsonNumbers.decimalOrNull("9".repeat(1001))).isNull();
    }

    private static void compareAll(String text) {
        compare(text);
        if (text.length() < LENGTH) {
            for (int i = 0; i < CHARACTERS.length(); i++) {
                compareAll(text + CHARACTERS.charAt(i));
            }
        }
    }

    @SuppressWarnings("BigDecimalEquals") // The scale is compared as well.
    private static void compare(String text) {
        BigDecimal expected = expected(text);
        boolean same = Objects.equals(JsonNumbers.decimalOrNull(text), expected)
                && Objects.equals(JsonNumbers.longOrNull(text), whole(expected));
        assertThat(same).as(text).isTrue();
    }

    private static @Nullable BigDecimal expected(String text) {
        try {
            return GRAMMAR.matcher(text).matches() ? new BigDecimal(text) : null;
        } catch (NumberFormatException exponentTooLarge) {
            return null;
        }
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        try {
            return number == null ? null : (Long) number.longValueExact();
        } catch (ArithmeticException doesNotFit) {
            return null;
        }
    }
}
