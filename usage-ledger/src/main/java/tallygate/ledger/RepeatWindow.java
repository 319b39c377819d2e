package tallygate.ledger;

import java.time.Duration;

/**
 * When a first attempt must have been made for its record to be sent again: the server remembers a key for 24 hours, and a call
 * takes time itself. Milliseconds since 1970.
 *
 * @param after the first attempt was later than this
 * @param until and no later than this: a clock that was set back does not make a key younger
 */
record RepeatWindow(long after, long until) {
    /** As a condition, with both as its parameters. */
    static final String CONTAINS = "first_attempt_at > ? AND first_attempt_at <= ?";

    private static final Duration REPEATABLE = Duration.ofHours(24).minusMinutes(10);

    /** By how much the clocks of two machines may differ. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    static RepeatWindow at(long now) {
        return new RepeatWindow(now - REPEATABLE.toMillis(), now + CLOCK_DIFFERENCE.toMillis());
    }

    boolean contains(long firstAttempt) {
        return firstAttempt > after && firstAttempt <= until;
    }
}
