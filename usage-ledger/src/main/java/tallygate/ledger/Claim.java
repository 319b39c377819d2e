package tallygate.ledger;

/**
 * A record that a sender has claimed.
 *
 * @param attempts how often it was claimed since the server can have received it, this time included
 * @param firstAttemptAt the time from which the age of its key counts, in milliseconds since 1970
 * @param leaseUntil the time until which no other sender claims it, in milliseconds since 1970
 */
record Claim(long number, String key, UsageRecord record, int attempts, long firstAttemptAt, long leaseUntil) {
    /** Returns whether no earlier call can have reached the server with this record. */
    boolean first() {
        return attempts == 1;
    }
}
