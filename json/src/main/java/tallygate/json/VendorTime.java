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
 * Reads the times of the API, which the value types leave as text: {@code 2022-09-09 00:00:00}, {@code 20220909} and
 * RFC 3339. The first two name no zone, and the vendor's documents do not say which one is meant.
 */
public final class VendorTime {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private VendorTime() {}

    /**
     * The instant that the text names; a day is its first instant.
     *
     * @param zone where the clock hangs that a text without a zone was read from
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
