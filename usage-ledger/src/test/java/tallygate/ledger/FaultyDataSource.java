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

    /** @param commits how many succeed */
    static DataSource failingAfter(int commits, DataSource source) {
        AtomicInteger left = new AtomicInteger(commits);
        return (DataSource) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> faulty(source.getConnection(), left));
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

    private static Connection faulty(Connection connection, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && left.getAndDecrement() <= 0) {
                        throw new SQLException("No space left on device");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
