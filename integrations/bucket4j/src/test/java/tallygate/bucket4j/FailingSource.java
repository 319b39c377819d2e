package tallygate.bucket4j;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A database that a test takes away. */
record FailingSource(DataSource database, AtomicBoolean failing) {
    FailingSource(DataSource database) {
        this(database, new AtomicBoolean());
    }

    /** Connections of the database, until it fails. */
    DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                FailingSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (failing.get()) {
                        throw new SQLException("the database is gone");
                    }
                    return database.getConnection();
                });
    }
}
