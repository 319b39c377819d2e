package tallygate.ledger;

/** Where a record stands. */
public enum UsageState {
    /** On file, and the server has not seen it. It is sent by the next {@link UsageLedger#send}. */
    PENDING,
    /** The server recorded it. Final. */
    ACCEPTED,
    /** The server refused it and recorded nothing. Final; a corrected record is a new one, with a key of its own. */
    REJECTED,
    /** It was sent, and no response says what became of it. The next {@link UsageLedger#send} repeats it with its key. */
    UNKNOWN,
    /**
     * As unknown, but so old that the server may have forgotten its key and would record it a second time. It is not sent
     * again, but by {@link UsageLedger#sendExpired}.
     */
    EXPIRED
}
