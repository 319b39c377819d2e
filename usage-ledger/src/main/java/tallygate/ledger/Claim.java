package tallygate.ledger;

/**
 * A record that a sender has in hand.
 *
 * @param attempts how often it was claimed since the server can have received it, this time included
 * @param firstAttemptAt when its key began to age, in milliseconds since 1970
 * @param leaseUntil until when nobody else claims it, in milliseconds since 1970
 */
record Claim(long number, String key, UsageRecord record, int attempts, long firstAttemptAt, long leaseUntil) {
    /** Whether no earlier call can have reached the server with this record. */
    boolean first() {
        return attempts == 1;
    }
}
