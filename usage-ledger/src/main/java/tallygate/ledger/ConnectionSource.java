package tallygate.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from. Thread-safe. */
interface ConnectionSource {
    /** A connection for this thread alone until it is given back. */
    Connection take() throws SQLException;

    void giveBack(Connection connection) throws SQLException;

    void close() throws SQLException;

    /** The connections of a data source, which stays its owner's to close. */
    static ConnectionSource of(DataSource source) {
        return new ConnectionSource() {
            @Override
            public Connection take() throws SQLException {
                return source.getConnection();
            }

            @Override
            public void giveBack(Connection connection) throws SQLException {
                connection.close();
            }

            @Override
            public void close() {}
        };
    }
}
