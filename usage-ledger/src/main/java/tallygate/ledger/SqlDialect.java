package tallygate.ledger;

import java.util.Locale;
import java.util.Set;

/** The differences between the databases. */
enum SqlDialect {
    /** SQLite: one transaction writes at a time, so neither rows nor the schema need a lock. */
    SQLITE("INTEGER PRIMARY KEY AUTOINCREMENT", "", "SELECT 1", "PRAGMA synchronous", Set.of("0", "1")),

    /** PostgreSQL, from version 12 on. The number of the advisory lock is arbitrary, but unique to this library. */
    POSTGRESQL(
            "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            " FOR UPDATE SKIP LOCKED",
            "SELECT pg_advisory_xact_lock(7468291003554127)",
            "SHOW synchronous_commit",
            Set.of("off"));

    /** Type and constraints of the primary key, which the database assigns in ascending order. */
    final String numberColumn;

    /** The end of a query that picks records to send, so that two senders do not wait for each other. */
    final String skipLocked;

    /** Prevents others from changing the schema until the transaction ends. */
    final String lockSchema;

    /** Queries the setting that decides whether a committed transaction survives the end of the machine. */
    final String durability;

    /** The values of the setting with which a committed transaction may be lost. */
    final Set<String> notDurable;

    SqlDialect(String numberColumn, String skipLocked, String lockSchema, String durability, Set<String> notDurable) {
        this.numberColumn = numberColumn;
        this.skipLocked = skipLocked;
        this.lockSchema = lockSchema;
        this.durability = durability;
        this.notDurable = notDurable;
    }

    /** @throws LedgerException if there is no dialect for the product */
    static SqlDialect of(String product) throws LedgerException {
        try {
            return valueOf(product.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    "A usage ledger can be in PostgreSQL or SQLite, but the data source leads to " + product + ".", e);
        }
    }
}
