package tallygate.ledger;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a ledger in their order, holding no more than a few of them. Not thread-safe. */
final class LineReader implements Closeable {
    private final Path file;
    private final InputStream stream;
    private final byte[] buffer = new byte[2 * LedgerLine.MAX_BYTES];
    private long unread;
    private long lineOffset;
    private long lineNumber;
    private int lineStart;
    private int lineEnd = -1;
    private int filled;

    /**
     * @param limit where to stop, for files that grow meanwhile
     */
    LineReader(Path file, long limit) throws IOException {
        this.file = file;
        // Not a channel: those close themselves when the thread is interrupted.
        stream = new FileInputStream(file.toFile());
        unread = limit;
    }

    /** Moves to the next line; false if there is none that is complete. */
    boolean next() throws IOException {
        lineOffset += lineEnd + 1 - lineStart;
        lineStart = lineEnd + 1;
        for (int i = lineStart; ; i++) {
            if (i == filled) {
                i -= compact();
                if (!fill()) {
                    lineEnd = lineStart - 1;
                    return false;
                }
            }
            if (buffer[i] == '\n') {
                lineEnd = i;
                lineNumber++;
                return true;
            }
            if (i - lineStart >= LedgerLine.MAX_BYTES) {
                lineNumber++;
                throw damaged("it is longer than any line of a ledger", null);
            }
        }
    }

    /** Where the current line begins; after the last one, where an unfinished one does. */
    long offset() {
        return lineOffset;
    }

    /** Of the current line, with its line feed. */
    int length() {
        return lineEnd + 1 - lineStart;
    }

    LedgerEntry entry() throws LedgerException {
        List<@Nullable String> fields = LedgerLine.decode(buffer, lineStart, lineEnd - lineStart);
        if (fields == null) {
            throw damaged("its checksum is not that of its text", null);
        }
        try {
            return EntryFormat.decode(fields);
        } catch (IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()), e);
        }
    }

    LedgerException damaged(String why, @Nullable Throwable cause) {
        return new LedgerException(
                "The usage ledger " + file + " is damaged in line " + lineNumber + " (at byte " + lineOffset + "): "
                        + why
                        + ". Nothing was changed and nothing sent. Restore the file from a copy; without one, see"
                        + " \"A damaged line\" in docs/usage-ledger.md.",
                cause);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** How far the line moved towards the beginning of the buffer. */
    private int compact() {
        int moved = lineStart;
        System.arraycopy(buffer, lineStart, buffer, 0, filled - lineStart);
        filled -= moved;
        lineStart = 0;
        return moved;
    }

    private boolean fill() throws IOException {
        int wanted = (int) Math.min(unread, buffer.length - filled);
        int count = wanted == 0 ? -1 : stream.read(buffer, filled, wanted);
        if (count <= 0) {
            return false;
        }
        filled += count;
        unread -= count;
        return true;
    }
}
