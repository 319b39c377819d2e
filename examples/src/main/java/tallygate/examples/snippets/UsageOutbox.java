package tallygate.examples.snippets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;

/** Writes a usage in the transaction of the sale that it belongs to. */
final class UsageOutbox {
    private UsageOutbox() {}

    static void sell(DataSource database, UsageLedger ledger, long sale, UsageRecord usage) throws SQLException {
        // snippet:start outbox
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO sales (id) VALUES (?)")) {
                insert.setLong(1, sale);
                insert.executeUpdate();
                ledger.append(connection, usage, "sale-" + sale);
                connection.commit(); // both, or neither
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        // snippet:end outbox
    }
}
