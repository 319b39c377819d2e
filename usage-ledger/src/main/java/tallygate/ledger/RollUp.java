package tallygate.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The rule by which events become usages: all events of an item in one period are one usage. Periods are counted in UTC.
 * Immutable.
 *
 * @param period an hour, a day, or another time that divides a day into equal parts
 * @param description of the usages
 */
public record RollUp(Duration period, String description) {
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** @throws IllegalArgumentException if the period does not divide a day, or the description is too long */
    public RollUp {
        long millis = period.toMillis();
        if (millis < 1 || DAY % millis != 0) {
            throw new IllegalArgumentException(
                    "The period must divide a day into equal parts, as an hour does, but is " + period + ".");
        }
        if (requireNonNull(description, "description").length() > UsageRecord.MAX_TEXT) {
            throw new IllegalArgumentException("The description has " + description.length() + " characters; at most "
                    + UsageRecord.MAX_TEXT + " are allowed.");
        }
    }

    public static RollUp hourly(String description) {
        return new RollUp(Duration.ofHours(1), description);
    }

    public static RollUp daily(String description) {
        return new RollUp(Duration.ofDays(1), description);
    }
}
