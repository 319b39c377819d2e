package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import tallygate.fuzz.Cost;
import tallygate.fuzz.Seed;

/** Any text is a time or none, and a number or none; what is read is exact and comes back. */
class TimesAndNumbersFuzzTest {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

    /** Beyond them a time is in a year that only some zones can write. */
    private static final Instant EARLIEST = Instant.parse("-999999999-01-03T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+999999999-12-29T00:00:00Z");

    /** The first line is a time, the second a number. */
    @FuzzTest
    void anyTextIsATimeAndANumberOrNot(byte[] data) throws Exception {
        var texts = Seed.texts(data, 2);
        Cost.within(32L * data.length, () -> {
            texts.forEach(TimesAndNumbersFuzzTest::time);
            texts.forEach(TimesAndNumbersFuzzTest::number);
        });
    }

    private static void time(String text) {
        Instant time;
        try {
            time = VendorTime.parse(text, ZoneOffset.UTC);
        } catch (DateTimeParseException none) {
            assertThat(none).hasMessageContaining("Not a time");
            return;
        }
        switch (text.length()) {
            case 8 -> assertThat(DAY.format(time)).isEqualTo(text);
            case 19 -> assertThat(SECOND.format(time)).isEqualTo(text);
            default -> {
                if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
                    assertThat(VendorTime.parse(time.toString(), ZoneOffset.MIN))
                            .isEqualTo(time);
                }
            }
        }
    }

    private static void number(String text) {
        BigDecimal decimal = JsonNumbers.decimalOrNull(text);
        Long whole = JsonNumbers.longOrNull(text);
        if (decimal == null) {
            assertThat(whole).isNull();
            return;
        }
        assertThat(decimal).isEqualTo(new BigDecimal(text));
        assertThat(JsonNumbers.decimalOrNull(decimal.toString())).isEqualTo(decimal);
        if (whole != null) {
            assertThat(decimal).isEqualByComparingTo(BigDecimal.valueOf(whole));
        }
    }
}
