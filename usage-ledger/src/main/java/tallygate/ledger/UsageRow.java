package tallygate.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps a record to the columns of its row. */
final class UsageRow {
    static final String COLUMNS = "number, idempotency_key, subscription_id, item_id, quantity, description, used_at,"
            + " code, usage_group, amount, state, attempts, first_attempt_at, usage_id, http_status, reason,"
            + " lease_until";

    /** Adds a pending record, unless its key exists. */
    private static final String INSERT =
            "INSERT INTO tallygate_usages (idempotency_key, subscription_id, item_id, quantity,"
                    + " description, used_at, code, usage_group, amount, appended_at, state, attempts)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0) ON CONFLICT (idempotency_key) DO NOTHING";

    private UsageRow() {}

    /**
     * Adds the records whose keys are new, and returns how many.
     *
     * @throws IllegalArgumentException if a key has another record; roll back then
     */
    static int insert(Connection connection, Map<String, UsageRecord> records, long now) throws SQLException {
        return new KeyedInsert<UsageRecord>(
                        INSERT, (statement, key, record) -> bind(statement, key, record, now), UsageRow::find)
                .run(connection, records);
    }

    private static void bind(PreparedStatement insert, String key, UsageRecord record, long now) throws SQLException {
        Statements.bind(
                insert,
                key,
                record.subscriptionId(),
                record.itemId(),
                record.quantity(),
                record.description(),
                record.usedAt().toString(),
                record.code(),
                record.group(),
                record.amount(),
                now);
    }

    /** Expires the rows of a condition, because they may have been sent at any time. */
    static int expire(Connection connection, String condition, Object... parameters) throws SQLException {
        return Statements.update(
                connection,
                "UPDATE tallygate_usages SET state = 'UNKNOWN', attempts = attempts + 1, first_attempt_at = 0,"
                        + " lease_owner = NULL, lease_until = NULL WHERE " + condition,
                parameters);
    }

    /**
     * Writes the outcome of an attempt to the rows of a condition, and releases them.
     *
     * @return how many rows there are
     */
    static int write(Connection connection, Attempt attempt, long now, String condition, Object... parameters)
            throws SQLException {
        boolean accepted = attempt.state() == UsageState.ACCEPTED;
        List<@Nullable Object> values = new ArrayList<>();
        values.add(attempt.state().name());
        values.add(accepted ? attempt.text() : null);
        values.add(attempt.status() == 0 ? null : attempt.status());
        values.add(accepted ? null : attempt.text());
        values.add(attempt.ended() ? now : null);
        values.addAll(List.of(parameters));
        return Statements.update(
                connection,
                "UPDATE tallygate_usages SET state = ?, usage_id = ?, http_status = ?, reason = ?, outcome_at = ?,"
                        + " lease_owner = NULL, lease_until = NULL WHERE " + condition,
                values.toArray());
    }

    private static Optional<UsageRecord> find(Connection connection, String key) throws SQLException {
        return Statements.query(
                        connection,
                        "SELECT " + COLUMNS + " FROM tallygate_usages WHERE idempotency_key = ?",
                        UsageRow::record,
                        key)
                .stream()
                .findFirst();
    }

    static UsageRecord record(ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        boolean withoutAmount = row.wasNull();
        return new UsageRecord(
                row.getString("subscription_id"),
                row.getString("item_id"),
                row.getInt("quantity"),
                row.getString("description"),
                Instant.parse(row.getString("used_at")),
                row.getString("code"),
                row.getString("usage_group"),
                withoutAmount ? null : amount);
    }

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong("number"),
                row.getString("idempotency_key"),
                record(row),
                row.getInt("attempts"),
                row.getLong("first_attempt_at"),
                row.getLong("lease_until"));
    }

    static UsageOutcome outcome(ResultSet row, RepeatWindow window) throws SQLException {
        UsageState state = UsageState.valueOf(row.getString("state"));
        if (state == UsageState.UNKNOWN && !window.contains(row.getLong("first_attempt_at"))) {
            state = UsageState.EXPIRED;
        }
        String text = row.getString(state == UsageState.ACCEPTED ? "usage_id" : "reason");
        return new UsageOutcome(row.getString("idempotency_key"), record(row), state, row.getInt("http_status"), text);
    }
}
