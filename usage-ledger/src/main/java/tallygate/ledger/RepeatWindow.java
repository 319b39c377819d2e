package tallygate.ledger;

import java.time.Duration;

/**
 * The times of a first attempt whose record may still be sent again: the server remembers a key for 24 hours, and a call
 * takes time itself. In milliseconds since 1970.
 *
 * @param after exclusive
 * @param until inclusive, so that a clock that was set back does not make a key younger
 */
record RepeatWindow(long after, long until) {
    /** The SQL condition, with both as its parameters. */
    static final String CONTAINS = "first_attempt_at > ? AND first_attempt_at <= ?";

    private static final Duration REPEATABLE = Duration.ofHours(24).minusMinutes(10);

    /** The permitted difference between the clocks of two machines. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    static RepeatWindow at(long now) {
        return new RepeatWindow(now - REPEATABLE.toMillis(), now + CLOCK_DIFFERENCE.toMillis());
    }

    boolean contains(long firstAttempt) {
        return firstAttempt > after && firstAttempt <= until;
    }
}
