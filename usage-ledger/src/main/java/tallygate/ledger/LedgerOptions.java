package tallygate.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;

/**
 * Settings of a ledger. Immutable.
 *
 * <pre>{@code
 * UsageLedger.open(file, LedgerOptions.defaults().withLease(Duration.ofMinutes(1)));
 * }</pre>
 *
 * @param clock for the age of keys, leases and the times on file; the clocks of all machines that share a ledger must agree
 *     within a minute. Default: the system clock
 * @param lease how long a sender that has died keeps the records that it has claimed; a living sender renews its lease four
 *     times as often. Default: 20 seconds
 */
public record LedgerOptions(Clock clock, Duration lease) {
    private static final Duration LONGEST_LEASE = Duration.ofHours(1);
    private static final LedgerOptions DEFAULTS = new LedgerOptions(Clock.systemUTC(), Duration.ofSeconds(20));

    /** @throws IllegalArgumentException if the lease is not positive, or longer than an hour */
    public LedgerOptions {
        requireNonNull(clock, "clock");
        if (lease.toMillis() < 1 || lease.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException(
                    "The lease must be at least a millisecond and at most an hour, but is " + lease + ".");
        }
    }

    public static LedgerOptions defaults() {
        return DEFAULTS;
    }

    public LedgerOptions withClock(Clock newClock) {
        return new LedgerOptions(newClock, lease);
    }

    public LedgerOptions withLease(Duration newLease) {
        return new LedgerOptions(clock, newLease);
    }
}
