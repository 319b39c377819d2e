package tallygate.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The connections of another data source, which cannot commit any more from a certain time on, as on a full disk. */
final class FaultyDataSource {
    private FaultyDataSource() {}

    /** What happens at a commit of the connection, in place of it. */
    private interface Commit {
        void on(Connection connection) throws SQLException;
    }

    /** @param commits how many succeed */
    static DataSource failingAfter(int commits, DataSource source) {
        AtomicInteger left = new AtomicInteger(commits);
        return faulty(source, connection -> {
            if (left.getAndDecrement() <= 0) {
                throw new SQLException("No space left on device");
            }
            connection.commit();
        });
    }

    /** Of so many commits, one is carried out, and its response is lost with the connection. */
    static DataSource cutting(int commits, DataSource source) {
        AtomicInteger count = new AtomicInteger();
        return faulty(source, connection -> {
            connection.commit();
            if (count.incrementAndGet() % commits == 0) {
                connection.close();
                throw new SQLException("The connection was reset");
            }
        });
    }

    private static DataSource faulty(DataSource source, Commit commit) {
        return (DataSource) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> faulty(source.getConnection(), commit));
    }

    /** @param sql executed on each connection first */
    static DataSource afterStatement(String sql, DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Connection connection = source.getConnection();
                    connection.createStatement().execute(sql);
                    return connection;
                });
    }

    private static Connection faulty(Connection connection, Commit commit) {
        return (Connection) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commit.on(connection);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
