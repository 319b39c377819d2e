package tallygate.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The records that one sender has claimed, by a lease that lapses unless it is renewed. Every method is a transaction of its
 * own. Thread-safe.
 *
 * <p>A claim records on disk, before anything is sent, that the server may have the record from now on.
 */
final class Claims {
    private static final String OPEN = "state IN ('PENDING', 'UNKNOWN') AND number > ? AND number <= ?"
            + " AND (state = 'PENDING' OR " + RepeatWindow.CONTAINS + ")";
    private static final String FREE = "(lease_until IS NULL OR lease_until <= ?)";
    private static final String FREED = "lease_owner = NULL, lease_until = NULL";
    private static final String MINE = "number = ? AND lease_owner = ?";
    private static final String UPDATE = "UPDATE tallygate_usages SET ";

    /**
     * Held by transactions that change several records of this sender: two of them would lock the rows in different orders,
     * and PostgreSQL would abort one.
     */
    private final Lock ofManyRecords = new ReentrantLock();

    private final LedgerDatabase database;
    private final Clock clock;
    private final long leaseMillis;
    private final String owner;

    /** @param owner unique to this sender */
    Claims(LedgerDatabase database, Clock clock, Duration lease, String owner) {
        this.database = database;
        this.clock = clock;
        leaseMillis = lease.toMillis();
        this.owner = owner;
    }

    long now() {
        return clock.millis();
    }

    long leaseMillis() {
        return leaseMillis;
    }

    /** Claims the next open records that no sender has claimed, with numbers after the first and up to the last. */
    List<Claim> claim(long after, long last, int limit) throws IOException {
        return claim("IS DISTINCT FROM", after, last, limit);
    }

    /** Claims records of other senders that have not renewed their lease. */
    List<Claim> claimAbandoned(long last, int limit) throws IOException {
        return claim("<>", 0, last, limit);
    }

    private List<Claim> claim(String otherThan, long after, long last, int limit) throws IOException {
        String sql = "WITH picked AS (SELECT number FROM tallygate_usages WHERE " + OPEN + " AND " + FREE
                + " AND lease_owner " + otherThan + " ? ORDER BY number LIMIT ?" + database.dialect().skipLocked + ") "
                + UPDATE
                + "state = 'UNKNOWN', attempts = attempts + 1, first_attempt_at = COALESCE(first_attempt_at, ?),"
                + " lease_owner = ?, lease_until = ? WHERE number IN (SELECT number FROM picked) RETURNING "
                + UsageRow.COLUMNS;
        long now = now();
        RepeatWindow window = RepeatWindow.at(now);
        List<Claim> claims = database.claim(connection -> Statements.query(
                connection,
                sql,
                UsageRow::claim,
                after,
                last,
                window.after(),
                window.until(),
                now,
                owner,
                limit,
                now,
                owner,
                now + leaseMillis));
        claims.sort(Comparator.comparingLong(Claim::number));
        return claims;
    }

    /**
     * Claims an expired record, whose key begins to age again; empty if the record is not expired, or claimed by another
     * sender.
     */
    Optional<Claim> claimExpired(String key) throws IOException {
        long now = now();
        RepeatWindow window = RepeatWindow.at(now);
        return database
                .claim(connection -> Statements.query(
                        connection,
                        UPDATE + "attempts = attempts + 1, first_attempt_at = ?, lease_owner = ?, lease_until = ?"
                                + " WHERE idempotency_key = ? AND state = 'UNKNOWN' AND NOT (" + RepeatWindow.CONTAINS
                                + ") AND " + FREE + " RETURNING " + UsageRow.COLUMNS,
                        UsageRow::claim,
                        now,
                        owner,
                        now + leaseMillis,
                        key,
                        window.after(),
                        window.until(),
                        now))
                .stream()
                .findFirst();
    }

    /** Returns whether other senders have claimed records, up to the last, that may be sent. */
    boolean othersHoldAny(long last) throws IOException {
        RepeatWindow window = RepeatWindow.at(now());
        return database.read(connection -> !Statements.query(
                        connection,
                        "SELECT number FROM tallygate_usages WHERE " + OPEN + " AND lease_owner <> ? LIMIT 1",
                        row -> row.getLong(1),
                        0L,
                        last,
                        window.after(),
                        window.until(),
                        owner)
                .isEmpty());
    }

    /** Writes the outcome of an attempt. An accepted record stays accepted, whatever another sender finds. */
    void end(Claim claim, Attempt attempt) throws IOException {
        if (attempt.state() == UsageState.PENDING) {
            giveBack(List.of(claim), attempt.text());
        } else if (attempt.state() == UsageState.ACCEPTED) {
            database.write(connection ->
                    UsageRow.write(connection, attempt, now(), "number = ? AND state <> 'ACCEPTED'", claim.number()));
        } else {
            database.write(connection -> UsageRow.write(connection, attempt, now(), MINE, claim.number(), owner));
        }
    }

    /**
     * Releases claims whose records were not sent.
     *
     * @param reason null to keep the one that is there
     */
    void giveBack(List<Claim> claims, @Nullable String reason) throws IOException {
        writeMany(connection -> {
            int changed = 0;
            for (Claim claim : claims) {
                changed += Statements.update(
                        connection,
                        UPDATE + "state = CASE WHEN attempts = 1 THEN 'PENDING' ELSE state END,"
                                + " first_attempt_at = CASE WHEN attempts = 1 THEN NULL ELSE first_attempt_at END,"
                                + " attempts = attempts - 1, reason = COALESCE(?, reason), " + FREED + " WHERE " + MINE,
                        reason,
                        claim.number(),
                        owner);
            }
            return changed;
        });
    }

    /** Renews the lease of all records that this sender has claimed. */
    void renewAll() throws IOException {
        long until = now() + leaseMillis;
        writeMany(connection ->
                Statements.update(connection, UPDATE + "lease_until = ? WHERE lease_owner = ?", until, owner));
    }

    /** Renews the lease of one record; false if it lapsed, and another sender has it. */
    boolean renew(Claim claim) throws IOException {
        long until = now() + leaseMillis;
        return database.write(connection -> Statements.update(
                        connection, UPDATE + "lease_until = ? WHERE " + MINE, until, claim.number(), owner))
                == 1;
    }

    /** Releases all claims of this sender. */
    void releaseAll() throws IOException {
        writeMany(connection -> Statements.update(connection, UPDATE + FREED + " WHERE lease_owner = ?", owner));
    }

    private void writeMany(LedgerDatabase.Work<Integer> work) throws IOException {
        ofManyRecords.lock();
        try {
            database.write(work);
        } finally {
            ofManyRecords.unlock();
        }
    }
}
