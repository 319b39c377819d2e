package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what the grammar of RFC 3339, with or without a zone, and the parser of the JDK read together, and nothing else. */
class Rfc3339Test {
    private static final Pattern GRAMMAR = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})?");

    private static final String CHARACTERS = "00123456789:-+.TtZz ٣";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-03-13T12:52:32Z",
                "2016-12-31T23:59:59.123456789Z",
                "2000-02-29T00:00:00.5-03:00",
                "0000-01-01t00:00:00.010z",
                "1900-02-28T18:00:00+18:00",
                "2022-06-29T20:23:42",
                "2022-06-29T20:23:42.1234567",
            })
    void anyTextThatIsNearlyATimeIsReadAsTheGrammarSays(String time) {
        Random random = new Random(time.hashCode());
        assertThat(read(time)).isNotNull().isEqualTo(expected(time));
        for (int i = 0; i < 40_000; i++) {
            String text = i % 2 == 0 ? changed(time, random) : changed(changed(time, random), random);
            assertThat(read(text)).as(text).isEqualTo(expected(text));
        }
    }

    @Test
    void everyDayOfALeapCenturyAndOfACommonOneIsReadAndNoOther() {
        for (int year : new int[] {0, 1900, 1999, 2000, 2004, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = String.format(Locale.ROOT, "%04d-%02d-%02dT00:00:00Z", year, month, day);
                    assertThat(read(text)).as(text).isEqualTo(expected(text));
                }
            }
        }
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    }

    private static @Nullable Instant read(String text) {
        SentInstant sent = Rfc3339.parseOrNull(text);
        assertThat(sent == null || sent.toString().equals(text)).isTrue();
        return sent == null ? null : sent.instant();
    }

    private static @Nullable Instant expected(String text) {
        if (!GRAMMAR.matcher(text).matches()) {
            return null;
        }
        boolean hasZone = text.matches(".*([Zz]|[+-][0-9]{2}:[0-9]{2})");
        try {
            return OffsetDateTime.parse(hasZone ? text : text + "Z").toInstant();
        } catch (DateTimeException namesNoRealTime) {
            return null;
        }
    }
}
