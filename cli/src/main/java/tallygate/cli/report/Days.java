package tallygate.cli.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the days of times that the API sends. */
final class Days {
    private static final int LENGTH = 10;

    private Days() {}

    /** Returns the day of a time written {@code yyyy-MM-dd HH:mm:ss} or in ISO form; the zone is not known. */
    static Optional<LocalDate> in(String time) {
        try {
            return Optional.of(LocalDate.parse(time.strip().substring(0, LENGTH)));
        } catch (DateTimeParseException | IndexOutOfBoundsException notADate) {
            return Optional.empty();
        }
    }
}
