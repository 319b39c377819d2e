package tallygate.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Adds values under keys of the caller. An existing value is not changed.
 *
 * @param sql inserts one value, unless its key exists
 */
record KeyedInsert<T>(String sql, Binding<T> binding, Lookup<T> lookup) {
    /** Sets the parameters of {@code sql}. */
    @FunctionalInterface
    interface Binding<T> {
        void bind(PreparedStatement insert, String key, T value) throws SQLException;
    }

    /** Finds the value of a key. */
    @FunctionalInterface
    interface Lookup<T> {
        Optional<T> find(Connection connection, String key) throws SQLException;
    }

    /**
     * Adds the values whose keys are new, and returns how many.
     *
     * @throws IllegalArgumentException if a key has another value; roll back then
     */
    int run(Connection connection, Map<String, T> values) throws SQLException {
        int[] added;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, T> entry : values.entrySet()) {
                binding.bind(insert, entry.getKey(), entry.getValue());
                insert.addBatch();
            }
            added = insert.executeBatch();
        }
        requireCounts(added);
        int index = 0;
        for (Map.Entry<String, T> entry : values.entrySet()) {
            if (added[index++] == 0) {
                requireSame(connection, entry.getKey(), entry.getValue());
            }
        }
        return Arrays.stream(added).sum();
    }

    /** Fails for a driver that joins statements, because it does not report which keys existed, perhaps with other values. */
    private static void requireCounts(int[] added) throws SQLException {
        if (Arrays.stream(added).anyMatch(count -> count < 0)) {
            throw new SQLException(
                    "the driver does not report which usages were added. Remove reWriteBatchedInserts from"
                            + " the settings of the data source");
        }
    }

    private void requireSame(Connection connection, String key, T value) throws SQLException {
        Optional<T> known = lookup.find(connection, key);
        if (known.isPresent() && !known.get().equals(value)) {
            throw new IllegalArgumentException("Another record is on file with the idempotency key " + key
                    + ". Two records with one key would count once: give each a key of its own.");
        }
    }
}
