package tallygate.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The events of one item in one period that are in no usage yet.
 *
 * @param from the beginning of the period, in milliseconds since 1970
 * @param doubtful the epoch of the original ledger, of which this is a copy, if it may have sent them; else {@value #CERTAIN}
 */
record EventSum(String subscriptionId, String itemId, long from, long doubtful) {
    private static final long CERTAIN = -1;
    private static final int BATCH = 500;
    private static final String OPEN = "usage_key IS NULL AND used_at < ?";

    /** Returns the next sums to write, of periods before the end; empty if there are none. */
    static List<EventSum> next(Connection connection, long period, long end) throws SQLException {
        return Statements.query(
                connection,
                "SELECT DISTINCT subscription_id, item_id, used_at / ? AS period, COALESCE(doubtful, " + CERTAIN
                        + ") FROM tallygate_usage_events" + " WHERE " + OPEN + " LIMIT " + BATCH,
                row -> new EventSum(row.getString(1), row.getString(2), row.getLong(3) * period, row.getLong(4)),
                period,
                end);
    }

    /**
     * Begins another epoch, because the events so far may have been sent.
     *
     * @param epoch unique to this copy
     */
    static int doubt(Connection connection, long epoch) throws SQLException {
        return Statements.update(
                        connection,
                        "UPDATE tallygate_usage_events SET doubtful = (SELECT epoch FROM tallygate_usage_schema)"
                                + " WHERE usage_key IS NULL AND doubtful IS NULL")
                + Statements.update(connection, "UPDATE tallygate_usage_schema SET epoch = ?", epoch);
    }

    /**
     * Creates a usage from the events: marks them first and sums the marked ones, so that an event that is appended at this
     * moment is in both or in neither.
     *
     * @return the usage's key; empty if another process was faster
     */
    List<String> write(Connection connection, RollUp policy, long now) throws SQLException {
        // Locked, so that two processes do not choose the same key for different events.
        long epoch = Statements.query(
                        connection,
                        "UPDATE tallygate_usage_schema SET epoch = epoch RETURNING epoch",
                        row -> row.getLong(1))
                .get(0);
        String key = freeKey(connection, policy.period().toMillis(), doubtful == CERTAIN ? epoch : doubtful);
        int marked = Statements.update(
                connection,
                "UPDATE tallygate_usage_events SET usage_key = ? WHERE number IN (SELECT number FROM (SELECT number,"
                        + " SUM(CAST(quantity AS BIGINT)) OVER (ORDER BY number) AS total FROM tallygate_usage_events"
                        + " WHERE subscription_id = ? AND item_id = ? AND used_at >= ? AND COALESCE(doubtful, "
                        + CERTAIN
                        + ") = ? AND " + OPEN
                        + ") AS open_events WHERE total <= " + Integer.MAX_VALUE + ")",
                key,
                subscriptionId,
                itemId,
                from,
                doubtful,
                from + policy.period().toMillis());
        if (marked == 0) {
            return List.of();
        }
        UsageRecord usage = Statements.query(
                        connection,
                        "SELECT SUM(quantity), MAX(used_at) FROM tallygate_usage_events WHERE usage_key = ?",
                        row -> UsageRecord.of(
                                        subscriptionId,
                                        itemId,
                                        row.getInt(1),
                                        policy.description(),
                                        Instant.ofEpochMilli(row.getLong(2)))
                                .withCode(key),
                        key)
                .get(0);
        if (UsageRow.insert(connection, Map.of(key, usage), now) != 1) {
            throw new SQLException("the usage " + key + " of a roll-up is on file already");
        }
        if (doubtful != CERTAIN) {
            UsageRow.expire(connection, "idempotency_key = ?", key);
        }
        return List.of(key);
    }

    /**
     * Returns a key that is the same for the same events, whichever process sums them; late events have the next one. The
     * epoch of an adopted copy differs, because the server may know keys that the copy does not.
     */
    private String freeKey(Connection connection, long period, long epoch) throws SQLException {
        String of = subscriptionId + ' ' + itemId + ' ' + from + ' ' + period + ' ' + epoch;
        String start = "rollup-" + hash(of) + '-';
        int number = 1;
        while (isTaken(connection, start + number)) {
            number++;
        }
        return start + number;
    }

    /** Returns whether a usage or an event has the key: a completed usage may have been deleted. */
    private static boolean isTaken(Connection connection, String key) throws SQLException {
        return !Statements.query(
                        connection,
                        "SELECT 1 FROM tallygate_usages WHERE idempotency_key = ?"
                                + " UNION ALL SELECT 1 FROM tallygate_usage_events WHERE usage_key = ? LIMIT 1",
                        row -> row.getInt(1),
                        key,
                        key)
                .isEmpty();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
