package tallygate.ledger;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file below a ledger: it only grows, except that a last line without its line feed is cut off. Not thread-safe.
 *
 * <p>After the first failure to write it is closed to writing: what the disk holds then is known only by reading it again.
 */
final class LedgerFile implements Closeable {
    private static final String NAME = "tallygate-usage-ledger";
    private static final byte[] HEADER = LedgerLine.encode(List.of(NAME, "1"));

    /** How the file is opened; a test gives one that fails. */
    @FunctionalInterface
    interface Opening {
        RandomAccessFile open(File file) throws IOException;
    }

    private final Path path;
    private final LedgerLock lock;
    // Not a channel: those close themselves when the thread is interrupted.
    private final RandomAccessFile data;
    private final byte[] lookedUp = new byte[LedgerLine.MAX_BYTES];
    private long length;
    // What an earlier process wrote may not be on the disk yet.
    private boolean dirty = true;
    private @Nullable IOException failure;

    private LedgerFile(Path path, LedgerLock lock, RandomAccessFile data) {
        this.path = path;
        this.lock = lock;
        this.data = data;
    }

    /** Opens or creates it, with its header in place. */
    static LedgerFile open(Path file, Opening opening) throws IOException {
        Path path = OwnerOnly.create(file).toRealPath();
        LedgerLock lock = LedgerLock.acquire(path);
        try {
            RandomAccessFile data = opening.open(path.toFile());
            try {
                LedgerFile ledgerFile = new LedgerFile(path, lock, data);
                ledgerFile.begin();
                return ledgerFile;
            } catch (IOException | RuntimeException e) {
                data.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Returns where the lines begin. They are safe from the end of this process then, not yet from that of the machine. */
    long append(byte[] lines) throws LedgerException {
        checkWritable();
        long offset = length;
        dirty = true;
        try {
            data.seek(offset);
            data.write(lines, 0, lines.length);
        } catch (IOException e) {
            throw failed(e);
        }
        length += lines.length;
        return offset;
    }

    /** Returns when everything appended is on the disk. */
    void force() throws LedgerException {
        checkWritable();
        if (dirty) {
            try {
                data.getFD().sync();
            } catch (IOException e) {
                throw failed(e);
            }
            dirty = false;
        }
    }

    /** The lines after the header that are there now. */
    LineReader lines() throws IOException {
        LineReader lines = new LineReader(path, length);
        lines.next();
        return lines;
    }

    /** Cuts off everything from an offset on. */
    void truncate(long offset) throws IOException {
        data.setLength(offset);
        length = offset;
        dirty = true;
        force();
    }

    long length() {
        return length;
    }

    Path path() {
        return path;
    }

    /** The record in the line that begins at an offset. */
    LedgerEntry.Usage usageAt(long offset) throws IOException {
        data.seek(offset);
        int filled = 0;
        int end = -1;
        while (end < 0) {
            int count = data.read(lookedUp, filled, Math.min(1024, lookedUp.length - filled));
            if (count <= 0) {
                throw new LedgerException(
                        "The usage ledger " + path + " was changed by something else. Close it, and open it again.",
                        null);
            }
            end = indexOfLineFeed(filled, filled + count);
            filled += count;
        }
        List<@Nullable String> fields = LedgerLine.decode(lookedUp, 0, end);
        if (fields != null && EntryFormat.decode(fields) instanceof LedgerEntry.Usage usage) {
            return usage;
        }
        throw new LedgerException(
                "The usage ledger " + path + " was changed by something else. Close it, and open it again.", null);
    }

    @Override
    public void close() throws IOException {
        try (lock;
                data) {
            if (failure == null) {
                force();
            }
        }
    }

    private void begin() throws IOException {
        length = data.length();
        byte[] start = new byte[(int) Math.min(HEADER.length, length)];
        data.seek(0);
        data.readFully(start);
        if (Arrays.equals(start, HEADER)) {
            return;
        }
        if (!Arrays.equals(start, Arrays.copyOf(HEADER, start.length))) {
            boolean otherVersion = new String(start, StandardCharsets.UTF_8).startsWith(NAME + "\t");
            throw new LedgerException(
                    "The file " + path
                            + (otherVersion
                                    ? " is a usage ledger of another version of this library, or its first line is"
                                            + " damaged. Open it with the version that wrote it."
                                    : " is no usage ledger. Nothing was changed; give the path of a ledger, or of a"
                                            + " file that does not exist yet."),
                    null);
        }
        // New, or its first writer died before the header was complete.
        length = 0;
        data.setLength(0);
        append(HEADER);
        force();
        forceDirectory();
    }

    /** Makes the name of a new file last; not every system can, or needs to. */
    private void forceDirectory() {
        Path directory = path.getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(LedgerFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "The directory of the usage ledger cannot be forced to disk.", e);
        }
    }

    private int indexOfLineFeed(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lookedUp[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void checkWritable() throws LedgerException {
        if (failure != null) {
            throw new LedgerException(
                    "An earlier write to the usage ledger " + path
                            + " failed. Close it, mend the cause, and open it again;"
                            + " what is on file will be sent.",
                    failure);
        }
    }

    private LedgerException failed(IOException cause) {
        failure = cause;
        return new LedgerException(
                "The usage ledger " + path + " cannot be written: " + cause.getMessage()
                        + ". Nothing more is sent. Close it, mend the cause, and open it again; what is on file will be"
                        + " sent.",
                cause);
    }
}
