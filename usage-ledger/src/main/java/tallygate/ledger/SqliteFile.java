package tallygate.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The only connection to a database in a file; threads use it one after another, as SQLite requires anyway. */
final class SqliteFile implements ConnectionSource {
    private static final String HEADER = "SQLite format 3\0";
    private static final int BUSY_MILLIS = 60_000;

    private final ReentrantLock turn = new ReentrantLock();
    private final Path path;
    private final @Nullable Object identity;
    private final Connection connection;

    private SqliteFile(Path path, @Nullable Object identity, Connection connection) {
        this.path = path;
        this.identity = identity;
        this.connection = connection;
    }

    /**
     * Opens a file that exists.
     *
     * @param path its real path
     * @throws LedgerException if it is not a database, has two names, or cannot be opened
     */
    static SqliteFile open(Path path) throws IOException {
        requireDatabase(path);
        requireOneName(path);
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("busy_timeout", Integer.toString(BUSY_MILLIS));
        settings.setProperty("transaction_mode", "IMMEDIATE");
        try {
            // As a URI, so that no character of the name has a special meaning.
            return new SqliteFile(
                    path, identity(path), DriverManager.getConnection("jdbc:sqlite:" + path.toUri(), settings));
        } catch (SQLException e) {
            throw new LedgerException(
                    "The usage ledger " + path + " cannot be opened: " + e.getMessage()
                            + ". The driver org.xerial:sqlite-jdbc must be on the class path, and the file and its"
                            + " directory writable.",
                    e);
        }
    }

    @Override
    public Connection take() throws SQLException {
        turn.lock();
        try {
            if (Objects.equals(identity(path), identity)) {
                return connection;
            }
        } catch (IOException e) {
            // The file no longer exists.
        }
        turn.unlock();
        throw new SQLException("the file was moved, removed or replaced while it was open. Close the ledger first");
    }

    @Override
    public void giveBack(Connection taken) {
        turn.unlock();
    }

    @Override
    public void close() throws SQLException {
        turn.lock();
        try {
            connection.close();
        } finally {
            turn.unlock();
        }
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Fails if the file has two names: under the other one it would have another write-ahead log. */
    private static void requireOneName(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")
                && (int) Files.getAttribute(path, "unix:nlink") > 1) {
            throw new LedgerException(
                    "The usage ledger " + path + " has another name too (a hard link), under which it would be damaged."
                            + " Remove the other name.",
                    null);
        }
    }

    private static void requireDatabase(Path path) throws IOException {
        String start;
        try (InputStream content = Files.newInputStream(path)) {
            start = new String(content.readNBytes(OldLedgerImport.NAME.length()), US_ASCII);
        }
        if (!start.isEmpty() && !start.startsWith(HEADER)) {
            throw new LedgerException(
                    "The file " + path
                            + (start.equals(OldLedgerImport.NAME)
                                    ? " is a usage ledger of the format before SQLite. Import it into a new one:"
                                            + " tallygate ledger import " + path.getFileName() + " NEW."
                                    : " is not a usage ledger. Nothing was changed; give the path of a ledger, or of a"
                                            + " file that does not exist yet."),
                    null);
        }
    }
}
