package tallygate.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An instant, with the text that it was sent as: {@code 12:00:00Z}, {@code 12:00:00.000Z} and {@code 13:00:00+01:00} name
 * the same one, and each is written back as it came. Two of these are equal when the instants are. Immutable.
 */
public final class SentInstant {
    /** RFC 3339, section 5.6. An instant counts nanoseconds: a finer fraction would be rounded. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d\\d:\\d\\d)");

    /** Where the digits of a fraction begin. */
    private static final int FRACTION = "2022-09-09T00:00:00.".length();

    private final Instant instant;
    private final String text;

    private SentInstant(Instant instant, String text) {
        this.instant = instant;
        this.text = text;
    }

    /**
     * The instant in UTC, with no more digits than it needs.
     *
     * @throws IllegalArgumentException if the year is not one from 0 to 9999, which is all that RFC 3339 can write
     */
    public static SentInstant of(Instant instant) {
        SentInstant sent = parseOrNull(instant.toString());
        if (sent == null) {
            throw new IllegalArgumentException("RFC 3339 writes years from 0000 to 9999 only; this is " + instant);
        }
        return sent;
    }

    /** Null when the text is not a date-time as RFC 3339 writes it, or names no real time or a leap second. */
    static @Nullable SentInstant parseOrNull(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            return null;
        }
        try {
            return new SentInstant(read(text), text);
        } catch (DateTimeException namesNoRealTime) {
            return null;
        }
    }

    /** Of a text in the form above, where each part has its place; the general parser of the JDK takes ten times as long. */
    private static Instant read(String text) {
        int zone = text.length() - (Character.isLetter(text.charAt(text.length() - 1)) ? 1 : "+00:00".length());
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        nanos(text, zone))
                .toInstant(offset(text, zone));
    }

    private static int nanos(String text, int zone) {
        int digits = zone - FRACTION;
        int nanos = digits > 0 ? number(text, FRACTION, zone) : 0;
        for (int i = Math.max(digits, 0); i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static ZoneOffset offset(String text, int zone) {
        if (Character.isLetter(text.charAt(zone))) {
            return ZoneOffset.UTC;
        }
        int sign = text.charAt(zone) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * number(text, zone + 1, zone + 3), sign * number(text, zone + 4, zone + 6));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    public Instant instant() {
        return instant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SentInstant that && instant.equals(that.instant);
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    /** The text as it was sent. */
    @Override
    public String toString() {
        return text;
    }
}
