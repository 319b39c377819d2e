package tallygate.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions on the database of a ledger. Every failure of it becomes a {@link LedgerException}. Thread-safe. */
final class LedgerDatabase implements Closeable {
    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    private final String name;
    private final ConnectionSource connections;
    private final SqlDialect dialect;
    private final @Nullable CopyGuard guard;
    private volatile boolean closed;

    private LedgerDatabase(String name, ConnectionSource connections, SqlDialect dialect, @Nullable CopyGuard guard) {
        this.name = name;
        this.connections = connections;
        this.dialect = dialect;
        this.guard = guard;
    }

    static LedgerDatabase open(Path file) throws IOException {
        Path path = OwnerOnly.create(file).toRealPath();
        return new LedgerDatabase(path.toString(), SqliteFile.open(path), SqlDialect.SQLITE, new CopyGuard(path));
    }

    static LedgerDatabase using(DataSource source) throws IOException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return new LedgerDatabase("in " + product, ConnectionSource.of(source), SqlDialect.of(product), null);
        } catch (SQLException e) {
            throw new LedgerException(
                    "The database of the usage ledger cannot be reached: " + e.getMessage()
                            + ". Check the data source.",
                    e);
        }
    }

    SqlDialect dialect() {
        return dialect;
    }

    /** Does the work in a transaction of its own, which is on disk when this returns. */
    <T> T write(Work<T> work) throws IOException {
        return run(false, connection -> {
            T result = work.on(connection);
            connection.commit();
            return result;
        });
    }

    /**
     * Claims records that are about to be sent, in a transaction as {@link #write} does.
     *
     * @throws LedgerException if there are any, and the file is a copy that must not send
     */
    <T> List<T> claim(Work<List<T>> work) throws IOException {
        if (guard == null) {
            return write(work);
        }
        long[] generation = {0};
        List<T> claims = write(connection -> {
            List<T> claimed = work.on(connection);
            generation[0] = claimed.isEmpty() ? 0 : guard.count(connection);
            return claimed;
        });
        if (!claims.isEmpty()) {
            guard.write(generation[0]);
        }
        return claims;
    }

    /** Does the work, and makes this copy the ledger that sent last. */
    void adopt(Work<Integer> work) throws IOException {
        if (guard == null) {
            write(work);
        } else {
            guard.write(write(connection -> {
                work.on(connection);
                return guard.adopt(connection);
            }));
        }
    }

    /** Reads committed data; each statement has a snapshot of its own. */
    <T> T read(Work<T> work) throws IOException {
        return run(true, work);
    }

    @Override
    public void close() throws LedgerException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            connections.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs the work, with an interrupt held back until the end, because some pools and drivers would abort. */
    private <T> T run(boolean autoCommit, Work<T> work) throws IOException {
        if (closed) {
            throw new IllegalStateException("The usage ledger is closed.");
        }
        boolean interrupted = Thread.interrupted();
        try {
            Connection connection = connections.take();
            try {
                return run(autoCommit, work, connection);
            } finally {
                connections.giveBack(connection);
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T run(boolean autoCommit, Work<T> work, Connection connection) throws SQLException, IOException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(autoCommit);
        T result;
        try {
            result = work.on(connection);
        } catch (SQLException | IOException | RuntimeException | Error e) {
            restore(connection, Connection::rollback, e);
            restore(connection, failed -> failed.setAutoCommit(before), e);
            throw e;
        }
        // SQLite's driver begins the next transaction with each commit, which would lock others out of the file.
        connection.setAutoCommit(before);
        return result;
    }

    private interface Step {
        void on(Connection connection) throws SQLException;
    }

    /** Rolls back; fails if the database has rolled back by itself, or the connection is lost. */
    private static void restore(Connection connection, Step step, Throwable cause) {
        try {
            step.on(connection);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Returns the reason of a failure. The message of a batch is not used, because it repeats its statement with all values. */
    private static @Nullable String reason(SQLException cause) {
        SQLException next = cause instanceof BatchUpdateException ? cause.getNextException() : null;
        return (next == null ? cause : next).getMessage();
    }

    private LedgerException failed(SQLException cause) {
        return new LedgerException(
                "The usage ledger " + name + " failed: " + reason(cause)
                        + ". What could not be written is as it was before. Correct the cause and call again; what is"
                        + " on file will be sent.",
                cause);
    }
}
