package tallygate.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a ledger for one user at a time, in this JVM and among processes.
 *
 * <p>The lock is on a file of its own beside the ledger: a process loses its POSIX locks on a file as soon as it closes any
 * handle of that file, so the ledger itself could not be read or copied by the process that writes it. For the same reason a
 * second user in this JVM is turned away before the file is opened.
 */
final class LedgerLock implements Closeable {
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path ledger;
    private final FileChannel channel;

    private LedgerLock(Path ledger, FileChannel channel) {
        this.ledger = ledger;
        this.channel = channel;
    }

    /** @param ledger its real path, which exists */
    static LedgerLock acquire(Path ledger) throws IOException {
        if (!HELD.add(ledger)) {
            throw inUse(ledger, "this process");
        }
        FileChannel channel = null;
        try {
            Path file = OwnerOnly.create(ledger.resolveSibling(ledger.getFileName() + ".lock"));
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(ledger, "another process");
            }
            return new LedgerLock(ledger, channel);
        } catch (IOException | RuntimeException e) {
            release(ledger, channel);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        release(ledger, channel);
    }

    private static void release(Path ledger, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(ledger);
        }
    }

    private static LedgerException inUse(Path ledger, String by) {
        return new LedgerException(
                "The usage ledger " + ledger + " is open in " + by
                        + ". Only one at a time may write it: close it there first, or give each its own file.",
                null);
    }
}
