package tallygate.transport.spi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import okio.Buffer;

/**
 * Overwrites the buffers that okio keeps for later use. They hold what was sent and received last, which may be a secret such as the
 * number of a card, for as long as the program runs. A transport calls {@link #overwrite} when it is closed.
 */
public final class PooledBuffers {
    /** okio divides its pool by the ids of threads into this many parts, and keeps so many bytes in each. */
    private static final int PARTS = Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 2 - 1);

    private static final int WHOLE = 8192;
    private static final int PART_BYTES = 64 * 1024;
    private static final int MOST_THREADS = 4 * PARTS;

    private PooledBuffers() {}

    /** Overwrites all that is in the pool now. Takes some milliseconds. */
    public static void overwrite() {
        Set<Long> parts = new HashSet<>();
        for (int i = 0; i < MOST_THREADS && parts.size() < PARTS; i++) {
            // Ids of threads follow each other, so that the next thread has the next part.
            Thread thread = new Thread(PooledBuffers::overwritePart, "tallygate-overwrite");
            thread.setDaemon(true);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            parts.add(thread.getId() & (PARTS - 1));
        }
    }

    private static void overwritePart() {
        Buffer taken = new Buffer();
        try (Buffer.UnsafeCursor cursor = taken.readAndWriteUnsafe(new Buffer.UnsafeCursor())) {
            for (int bytes = 0; bytes < PART_BYTES; bytes += cursor.data.length) {
                // As much as a whole one has: the pool gives one of its own.
                cursor.expandBuffer(WHOLE);
                Arrays.fill(cursor.data, (byte) 0);
            }
        }
        taken.clear();
    }
}
