package tallygate.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/**
 * Parses the times of the API, which are text in the value types: {@code 2022-09-09 00:00:00}, {@code 20220909} and RFC 3339.
 * The first two name no zone, and the vendor's documents do not say which one is meant.
 */
public final class VendorTime {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private VendorTime() {}

    /**
     * Returns the instant that the text names; a day is its first instant.
     *
     * @param zone the zone of a text without one
     * @throws DateTimeParseException if the text has none of the three forms or names no real time
     */
    public static Instant parse(String text, ZoneId zone) {
        try {
            return switch (text.length()) {
                case 8 -> LocalDate.parse(text, DAY).atStartOfDay(zone).toInstant();
                case 19 -> LocalDateTime.parse(text, SECOND).atZone(zone).toInstant();
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            throw new DateTimeParseException(
                    "Not a time: expected yyyy-MM-dd HH:mm:ss, yyyyMMdd or RFC 3339, got '" + text + "'", text, 0, e);
        }
    }
}
