package tallygate.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports the records of a ledger of the text format before SQL, with their keys, attempts and outcomes. */
final class OldLedgerImport {
    /** The first field of the first line. */
    static final String NAME = "tallygate-usage-ledger";

    private static final int MAX_LINE = 64 * 1024;
    private static final String KEY = "idempotency_key = ?";

    private final UsageStore store;
    private final Connection connection;
    private int lines;
    private int records;

    private OldLedgerImport(UsageStore store, Connection connection) {
        this.store = store;
        this.connection = connection;
    }

    /**
     * Imports a file, and returns how many records it has. All of them are on disk then or, if it fails, none.
     *
     * @throws LedgerException if the old ledger is in use or damaged, or a key of it is on file already
     */
    static int run(Path file, LedgerDatabase database, UsageStore store) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        if (!Files.exists(lock)) {
            return database.write(connection -> new OldLedgerImport(store, connection).read(file));
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                throw new LedgerException(
                        "The old usage ledger " + file + " is open in another process. Stop that process first.", null);
            }
            return database.write(connection -> new OldLedgerImport(store, connection).read(file));
        }
    }

    private int read(Path file) throws IOException, SQLException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            for (byte[] line = next(content); line != null; line = next(content)) {
                lines++;
                try {
                    take(new OldLedgerLine(line));
                } catch (NumberFormatException | DateTimeException e) {
                    // Their messages quote the file.
                    throw damaged(file, "a number or a time in it is invalid");
                } catch (IllegalArgumentException e) {
                    throw damaged(file, String.valueOf(e.getMessage()));
                }
            }
            return records;
        }
    }

    private LedgerException damaged(Path file, String why) {
        return new LedgerException(
                "The old usage ledger " + file + " is damaged in line " + lines + ": " + why
                        + ". Nothing was imported; restore the file from a copy.",
                null);
    }

    /** Reads the next line; null at the end. A last line without a line feed was being written in a crash, and is ignored. */
    private static byte @Nullable [] next(InputStream content) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(200);
        for (int next = content.read(); next != '\n'; next = content.read()) {
            if (next < 0) {
                return null;
            }
            // A line that is longer fails by its checksum.
            if (line.size() < MAX_LINE) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }

    private void take(OldLedgerLine line) throws SQLException, IOException {
        if (lines == 1) {
            require(line.text(0).equals(NAME) && line.text(1).equals("1"), "it is not the first of a ledger");
            return;
        }
        String key = line.text(2);
        long at = Instant.parse(line.text(3)).toEpochMilli();
        int changed =
                switch (line.text(0)) {
                    case "usage" -> append(line, key, at);
                    case "sending" -> update("state = 'UNKNOWN', attempts = 1, first_attempt_at = ?", at, key);
                    case "unsent" -> update("state = 'PENDING', attempts = 0, first_attempt_at = NULL", key);
                    case "unknown" -> update("reason = ?", line.text(4), key);
                    case "accepted" -> end(new Attempt(UsageState.ACCEPTED, 0, line.text(4)), key, at);
                    case "rejected" ->
                        end(new Attempt(UsageState.REJECTED, Integer.parseInt(line.text(4)), line.text(5)), key, at);
                    default -> throw new IllegalArgumentException("its kind is unknown");
                };
        require(changed == 1, "the record of its key is missing");
    }

    private int append(OldLedgerLine line, String key, long at) throws SQLException, IOException {
        require(line.text(1).equals(Integer.toString(records++)), "a record before it is missing");
        if (store.append(connection, Map.of(key, line.record())) == 0) {
            throw new LedgerException(
                    "A record with the key " + key + " is on file already. Nothing was imported; import each old ledger"
                            + " once.",
                    null);
        }
        return update("appended_at = ?", at, key);
    }

    private int end(Attempt attempt, String key, long at) throws SQLException {
        return UsageRow.write(connection, attempt, at, KEY, key);
    }

    private int update(String change, Object... parameters) throws SQLException {
        return Statements.update(connection, "UPDATE tallygate_usages SET " + change + " WHERE " + KEY, parameters);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
