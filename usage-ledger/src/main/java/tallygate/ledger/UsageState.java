package tallygate.ledger;

/** The state of a record. */
public enum UsageState {
    /** On file, and not received by the server. The next {@link UsageLedger#send} sends it. */
    PENDING,
    /** The server recorded it. Final. */
    ACCEPTED,
    /** The server rejected it and recorded nothing. Final; a corrected record is a new one, with a key of its own. */
    REJECTED,
    /** It was sent, and its outcome is unknown. The next {@link UsageLedger#send} repeats it with its key. */
    UNKNOWN,
    /**
     * Its outcome is unknown, and its key is so old that the server may no longer detect a duplicate. Only
     * {@link UsageLedger#sendExpired} sends it again.
     */
    EXPIRED
}
