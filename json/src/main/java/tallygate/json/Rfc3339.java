package tallygate.json;

import java.time.Month;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import org.jspecify.annotations.Nullable;

/**
 * Parses a date-time of RFC 3339 section 5.6: each part has its place, counted from the left up to the fraction and from the
 * right for the zone. The parser of the JDK accepts more, and takes a noticeable share of the time of a document.
 *
 * <p>A text without a zone is read as UTC: the webhooks of Pagar.me omit the {@code Z} that its responses have.
 */
final class Rfc3339 {
    private static final int FRACTION = "2022-09-09T00:00:00".length();
    private static final int OFFSET = "+00:00".length();

    /** The largest offset that the JDK has; RFC 3339 would go up to 23:59. */
    private static final int MAX_OFFSET_MINUTES = 18 * 60;

    /** Represents an invalid offset; no real one is as large. */
    private static final int NO_OFFSET = Integer.MAX_VALUE;

    private Rfc3339() {}

    /**
     * Returns the instant; null if the text does not have that form, is not a real time, is a leap second, or has a finer
     * fraction than nanoseconds.
     */
    static @Nullable SentInstant parseOrNull(String text) {
        int zone = zone(text);
        if (zone < FRACTION || !hasSeparators(text)) {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int nanos = nanos(text, zone);
        int offset = offsetMinutes(text, zone);
        if (!isDay(year, month, day) || !isTime(hour, minute, second) || nanos < 0 || offset == NO_OFFSET) {
            return null;
        }
        long local = IsoChronology.INSTANCE.epochSecond(year, month, day, hour, minute, second, ZoneOffset.UTC);
        return new SentInstant(local - offset * 60L, nanos, text);
    }

    private static boolean hasSeparators(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && isEither(text.charAt(10), 'T', 't')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    private static boolean isTime(int hour, int minute, int second) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    }

    /** Returns the position of the zone; the end of the text if there is none. */
    private static int zone(String text) {
        if (!text.isEmpty() && isEither(text.charAt(text.length() - 1), 'Z', 'z')) {
            return text.length() - 1;
        }
        int offset = text.length() - OFFSET;
        return offset >= FRACTION && isEither(text.charAt(offset), '+', '-') ? offset : text.length();
    }

    /** Returns the fraction; negative if there is an invalid one before the zone. */
    private static int nanos(String text, int zone) {
        int count = zone - FRACTION - 1;
        if (count < 0) {
            return 0;
        }
        if (text.charAt(FRACTION) != '.' || count < 1 || count > 9) {
            return -1;
        }
        int nanos = digits(text, FRACTION + 1, zone);
        for (int i = count; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int offsetMinutes(String text, int zone) {
        if (text.length() - zone < OFFSET) {
            return 0;
        }
        int hours = digits(text, zone + 1, zone + 3);
        int minutes = digits(text, zone + 4, zone + 6);
        boolean isOffset = text.charAt(zone + 3) == ':'
                && hours >= 0
                && minutes >= 0
                && minutes < 60
                && hours * 60 + minutes <= MAX_OFFSET_MINUTES;
        if (!isOffset) {
            return NO_OFFSET;
        }
        return text.charAt(zone) == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
    }

    /** Returns the number of up to nine digits; negative, also when multiplied by up to 10^8, if one of them is not a digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static boolean isEither(char c, char one, char other) {
        return c == one || c == other;
    }
}
