package tallygate.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates and migrates the tables, by version. {@code docs/usage-ledger.md} describes them for operators. */
final class Schema {
    private static final String VERSION_TABLE = "tallygate_usage_schema";

    /** Returns the statements that migrate each version to the next, those that create version 1 first. */
    private static List<List<String>> versions(SqlDialect dialect) {
        return List.of(records(dialect), events(dialect));
    }

    private static List<String> records(SqlDialect dialect) {
        return List.of(
                "CREATE TABLE tallygate_usages ("
                        + "number " + dialect.numberColumn + ", "
                        + "idempotency_key VARCHAR(255) NOT NULL UNIQUE, "
                        + "subscription_id VARCHAR(255) NOT NULL, "
                        + "item_id VARCHAR(255) NOT NULL, "
                        + "quantity INTEGER NOT NULL, "
                        + "description TEXT NOT NULL, "
                        + "used_at TEXT NOT NULL, "
                        + "code TEXT, "
                        + "usage_group TEXT, "
                        + "amount BIGINT, "
                        + "appended_at BIGINT NOT NULL, "
                        + "state VARCHAR(8) NOT NULL CHECK (state IN ('PENDING', 'UNKNOWN', 'ACCEPTED', 'REJECTED')), "
                        + "attempts INTEGER NOT NULL, "
                        + "first_attempt_at BIGINT, "
                        + "outcome_at BIGINT, "
                        + "usage_id TEXT, "
                        + "http_status INTEGER, "
                        + "reason TEXT, "
                        + "lease_owner TEXT, "
                        + "lease_until BIGINT)",
                "CREATE INDEX tallygate_usages_open ON tallygate_usages (number)"
                        + " WHERE state IN ('PENDING', 'UNKNOWN')",
                "CREATE INDEX tallygate_usages_leased ON tallygate_usages (lease_owner)"
                        + " WHERE lease_owner IS NOT NULL");
    }

    private static List<String> events(SqlDialect dialect) {
        return List.of(
                "ALTER TABLE " + VERSION_TABLE + " ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0",
                "CREATE TABLE tallygate_usage_events ("
                        + "number " + dialect.numberColumn + ", "
                        + "event_key VARCHAR(255) NOT NULL UNIQUE, "
                        + "subscription_id VARCHAR(255) NOT NULL, "
                        + "item_id VARCHAR(255) NOT NULL, "
                        + "quantity INTEGER NOT NULL, "
                        + "used_at BIGINT NOT NULL, "
                        + "doubtful BIGINT, "
                        + "usage_key VARCHAR(255))",
                "CREATE INDEX tallygate_usage_events_open ON tallygate_usage_events (subscription_id, item_id, used_at)"
                        + " WHERE usage_key IS NULL",
                "CREATE INDEX tallygate_usage_events_summed ON tallygate_usage_events (usage_key)"
                        + " WHERE usage_key IS NOT NULL");
    }

    private Schema() {}

    /** @throws LedgerException if a later version of this library wrote the tables, or they cannot be created */
    static void prepare(LedgerDatabase database) throws IOException {
        List<List<String>> versions = versions(database.dialect());
        int version = database.read(connection -> {
            requireDurable(connection, database.dialect());
            return version(connection);
        });
        if (version > versions.size()) {
            throw new LedgerException(
                    "The tables of the usage ledger have version " + version + ", and this library knows "
                            + versions.size() + ". Use the version of the library that wrote them, or a later one.",
                    null);
        }
        if (version < versions.size()) {
            database.write(connection -> migrate(connection, database.dialect(), versions));
        }
    }

    private static void requireDurable(Connection connection, SqlDialect dialect) throws SQLException, LedgerException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery(dialect.durability)) {
            if (setting.next() && dialect.notDurable.contains(setting.getString(1))) {
                throw new LedgerException(
                        "The database may lose committed usages with the machine: " + dialect.durability + " is "
                                + setting.getString(1) + ". Set it to on or FULL in the data source.",
                        null);
            }
        }
    }

    private static int version(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version FROM " + VERSION_TABLE)) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException thereIsNoTable) {
            return 0;
        }
    }

    private static int migrate(Connection connection, SqlDialect dialect, List<List<String>> versions)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(dialect.lockSchema);
            statement.execute("CREATE TABLE IF NOT EXISTS " + VERSION_TABLE
                    + " (version INTEGER NOT NULL, generation BIGINT NOT NULL)");
            // Another process may have been faster.
            for (List<String> next : versions.subList(version(connection), versions.size())) {
                for (String sql : next) {
                    statement.execute(sql);
                }
            }
            int updated = statement.executeUpdate("UPDATE " + VERSION_TABLE + " SET version = " + versions.size());
            return updated == 1
                    ? updated
                    : statement.executeUpdate("INSERT INTO " + VERSION_TABLE + " (version, generation) VALUES ("
                            + versions.size() + ", 0)");
        }
    }
}
