package tallygate.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Detects a file that is not the ledger that sent last: restored from a backup, copied, or created to replace a lost one.
 * Each claim increments a number in the database and, after its commit, in a file beside it: an earlier copy has a lower
 * number than that file, and a copy elsewhere has no such file.
 */
final class CopyGuard {
    private final Path beside;
    private final Directories directories;

    CopyGuard(Path ledger) {
        this(ledger, Directories.OF_THE_SYSTEM);
    }

    CopyGuard(Path ledger, Directories directories) {
        this.directories = directories;
        beside = ledger.resolveSibling(ledger.getFileName() + ".generation");
    }

    /**
     * Increments the number in the database, and returns what to {@linkplain #write} after the commit.
     *
     * @throws LedgerException if this is a copy
     */
    long count(Connection connection) throws SQLException, IOException {
        long generation = set(connection, "generation + 1");
        if (generation == 1 && !Files.exists(beside)) {
            write(0);
        }
        if (!Files.exists(beside) || read() >= generation) {
            throw new LedgerException(
                    "This usage ledger is not the one that sent last, according to " + beside
                            + " shows: it was restored from a backup,"
                            + " copied, or created to replace another. Nothing is sent, because it may not know of all"
                            + " usages that were. If you moved the ledger, move that file too; otherwise look the usages up"
                            + " on the server, and adopt this copy (adoptCopy, or: tallygate ledger adopt).",
                    null);
        }
        return generation;
    }

    /** Makes this copy the ledger, and returns what to write after the commit. */
    long adopt(Connection connection) throws SQLException, IOException {
        return set(connection, "generation + 1 + " + read());
    }

    void write(long generation) throws IOException {
        boolean isNew = !Files.exists(beside);
        // Overwritten in place; the number always has the same length.
        try (RandomAccessFile file =
                new RandomAccessFile(OwnerOnly.create(beside).toFile(), "rw")) {
            file.write(String.format("%019d%n", generation).getBytes(US_ASCII));
            file.getFD().sync();
            if (isNew) {
                directories.force(beside.toAbsolutePath().resolveSibling(""));
            }
        } catch (IOException e) {
            throw new LedgerException(
                    "The file " + beside + " cannot be written: " + e.getMessage()
                            + ". Nothing is sent. Correct the cause and call again.",
                    e);
        }
    }

    private static long set(Connection connection, String generation) throws SQLException {
        String sql = "UPDATE tallygate_usage_schema SET generation = " + generation + " RETURNING generation";
        return Statements.query(connection, sql, row -> row.getLong(1)).get(0);
    }

    private long read() throws IOException {
        try {
            return Files.exists(beside)
                    ? Long.parseLong(Files.readString(beside, US_ASCII).strip())
                    : 0;
        } catch (IOException | NumberFormatException e) {
            throw new LedgerException(
                    "The file " + beside
                            + " cannot be read as a number. Nothing is sent. Correct the cause, or remove the"
                            + " file and adopt the ledger.",
                    e);
        }
    }
}
