package tallygate.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds and reads the records of a ledger. Thread-safe. */
final class UsageStore implements Closeable {
    private final LedgerDatabase database;
    private final Clock clock;
    private final NumberedRows rows;

    UsageStore(LedgerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        rows = new NumberedRows(database, "tallygate_usages");
    }

    /** Adds the records whose keys are new, and returns how many. All of them are on disk then or, if it fails, none. */
    int append(Map<String, UsageRecord> records) throws IOException {
        return database.write(connection -> append(connection, records));
    }

    /** Adds the records whose keys are new in the connection's transaction, and returns how many. */
    int append(Connection connection, Map<String, UsageRecord> records) throws SQLException {
        return UsageRow.insert(connection, records, clock.millis());
    }

    Optional<UsageOutcome> find(String key) throws IOException {
        RepeatWindow window = RepeatWindow.at(clock.millis());
        return database
                .read(connection -> Statements.query(
                        connection,
                        "SELECT " + UsageRow.COLUMNS + " FROM tallygate_usages WHERE idempotency_key = ?",
                        row -> UsageRow.outcome(row, window),
                        key))
                .stream()
                .findFirst();
    }

    /** Returns the number of the last record, 0 if there is none. */
    long lastNumber() throws IOException {
        return rows.last();
    }

    /** Passes the records up to the current last one to the action, in their order. The action may use the ledger. */
    void forEach(Consumer<? super UsageOutcome> action) throws IOException {
        rows.forEach(
                UsageRow.COLUMNS,
                () -> {
                    RepeatWindow window = RepeatWindow.at(clock.millis());
                    return row -> UsageRow.outcome(row, window);
                },
                action);
    }

    Optional<Duration> ageOfOldestPending() throws IOException {
        // The first condition matches the index.
        List<Long> oldest = database.read(connection -> Statements.query(
                connection,
                "SELECT appended_at FROM tallygate_usages WHERE state IN ('PENDING', 'UNKNOWN') AND state = 'PENDING'"
                        + " ORDER BY number LIMIT 1",
                row -> row.getLong(1)));
        return oldest.stream().findFirst().map(at -> Duration.ofMillis(clock.millis() - at));
    }

    /** Marks a record as accepted that no sender has claimed and whose outcome is unknown. */
    void settle(String key, String usageId) throws IOException {
        Attempt accepted = new Attempt(UsageState.ACCEPTED, 0, usageId);
        database.write(connection -> UsageRow.write(
                connection,
                accepted,
                clock.millis(),
                "idempotency_key = ? AND state = 'UNKNOWN' AND (lease_until IS NULL OR lease_until <= ?)",
                key,
                clock.millis()));
    }

    /** Expires the open records, and the future usages of open events, because they may have been sent at any time. */
    void adoptCopy() throws IOException {
        database.adopt(connection -> UsageRow.expire(connection, "state IN ('PENDING', 'UNKNOWN')")
                + EventSum.doubt(connection, clock.millis()));
    }

    UsageSummary summary() throws IOException {
        RepeatWindow window = RepeatWindow.at(clock.millis());
        Map<UsageState, Integer> counts = new EnumMap<>(UsageState.class);
        database.read(connection -> Statements.query(
                connection,
                "SELECT state, COUNT(*), SUM(CASE WHEN state = 'UNKNOWN' AND NOT (" + RepeatWindow.CONTAINS
                        + ") THEN 1 ELSE 0 END) FROM tallygate_usages GROUP BY state",
                row -> {
                    counts.merge(UsageState.EXPIRED, row.getInt(3), Integer::sum);
                    return counts.put(UsageState.valueOf(row.getString(1)), row.getInt(2));
                },
                window.after(),
                window.until()));
        int pending = counts.getOrDefault(UsageState.PENDING, 0);
        int accepted = counts.getOrDefault(UsageState.ACCEPTED, 0);
        int rejected = counts.getOrDefault(UsageState.REJECTED, 0);
        int unknown = counts.getOrDefault(UsageState.UNKNOWN, 0);
        int expired = counts.getOrDefault(UsageState.EXPIRED, 0);
        return new UsageSummary(pending + accepted + rejected + unknown, pending, accepted, rejected, unknown, expired);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
