package tallygate.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Provides connections. Thread-safe. */
interface ConnectionSource {
    /** Returns a connection for this thread alone until it is given back. */
    Connection take() throws SQLException;

    void giveBack(Connection connection) throws SQLException;

    void close() throws SQLException;

    /** Returns the connections of a data source; its owner closes it. */
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
