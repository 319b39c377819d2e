package tallygate.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions on the database of a ledger. Every failure of it becomes a {@link LedgerException}. Thread-safe. */
final class LedgerDatabase implements Closeable {
    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    private final String name;
    private final ConnectionSource connections;
    private final Dialect dialect;
    private volatile boolean closed;

    private LedgerDatabase(String name, ConnectionSource connections, Dialect dialect) {
        this.name = name;
        this.connections = connections;
        this.dialect = dialect;
    }

    static LedgerDatabase open(Path file) throws IOException {
        return new LedgerDatabase(file.toString(), SqliteFile.open(file), Dialect.SQLITE);
    }

    static LedgerDatabase using(DataSource source) throws IOException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return new LedgerDatabase("in " + product, ConnectionSource.of(source), Dialect.of(product));
        } catch (SQLException e) {
            throw new LedgerException(
                    "The database of the usage ledger cannot be reached: " + e.getMessage()
                            + ". Check the data source.",
                    e);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** Does the work in a transaction of its own, which is on the disk when this returns. */
    <T> T write(Work<T> work) throws IOException {
        return run(false, connection -> {
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                try {
                    connection.rollback();
                } catch (SQLException lost) {
                    e.addSuppressed(lost);
                }
                throw e;
            }
        });
    }

    /** Reads what is committed; each statement sees the database at a moment of its own. */
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

    /** An interrupt, for which some pools and drivers would break off, is kept for later. */
    private <T> T run(boolean autoCommit, Work<T> work) throws IOException {
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
        if (closed) {
            throw new IllegalStateException("The usage ledger is closed.");
        }
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(autoCommit);
        try {
            return work.on(connection);
        } finally {
            // SQLite's driver begins the next transaction with each commit, which would lock others out.
            connection.setAutoCommit(before);
        }
    }

    private LedgerException failed(SQLException cause) {
        return new LedgerException(
                "The usage ledger " + name + " failed: " + cause.getMessage()
                        + ". What could not be written is as it was before. Correct the cause and call again; what is"
                        + " on file will be sent.",
                cause);
    }
}
