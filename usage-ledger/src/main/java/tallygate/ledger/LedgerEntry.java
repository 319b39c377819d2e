package tallygate.ledger;

import java.time.Instant;

/** What a line of a ledger says. Records are numbered from 0 in the order of their lines. */
sealed interface LedgerEntry {
    int number();

    /** The record's; on every line, so that searching the file for it finds the record's history. */
    String key();

    /** When the line was written. */
    Instant at();

    /** A record to send. */
    record Usage(int number, String key, Instant at, UsageRecord record) implements LedgerEntry {}

    /** From now on the server may have seen the record, and its key begins to age. */
    record Sending(int number, String key, Instant at) implements LedgerEntry {}

    record Accepted(int number, String key, Instant at, String usageId) implements LedgerEntry {}

    record Rejected(int number, String key, Instant at, int status, String reason) implements LedgerEntry {}

    /** The attempt ended, and nobody knows how. */
    record Unknown(int number, String key, Instant at, String reason) implements LedgerEntry {}

    /** The server has not acted on the record after all: takes {@link Sending} back. */
    record Unsent(int number, String key, Instant at, String reason) implements LedgerEntry {}
}
