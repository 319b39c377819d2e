package tallygate.ledger;

import java.io.IOException;
import java.util.Arrays;

/**
 * Finds the line of a record by its key, in 10 to 16 bytes a record: a hash table of offsets, each with some bits of the
 * key's hash, so that the file is read only where a key is probably the one. It consists of many small tables, because a
 * large one could not grow without needing its memory twice. Not thread-safe.
 */
final class KeyIndex {
    /** Whether the line at an offset has the key that is looked for. */
    @FunctionalInterface
    interface Match {
        boolean at(long offset) throws IOException;
    }

    private static final int TABLES = 256;
    private static final int TAG_BITS = 24;
    private static final long TAG = (1L << TAG_BITS) - 1;

    /** Slots of offset and tag, 0 if free; no line begins at offset 0, where the header is. */
    private final long[][] tables = new long[TABLES][16];

    private final int[] sizes = new int[TABLES];

    /** The offset that was added with the key, or -1. */
    long find(String key, Match match) throws IOException {
        long hash = hash(key);
        long[] table = tables[table(hash)];
        for (int slot = slot(hash & TAG, table); table[slot] != 0; slot = next(slot, table)) {
            long offset = table[slot] >>> TAG_BITS;
            if ((table[slot] & TAG) == (hash & TAG) && match.at(offset)) {
                return offset;
            }
        }
        return -1;
    }

    /** Adds a key that is not there. */
    void add(String key, long offset) {
        if (offset >>> (Long.SIZE - TAG_BITS) != 0) {
            throw new IllegalStateException("The usage ledger has reached 1 TiB. Go on with a new file.");
        }
        long hash = hash(key);
        int number = table(hash);
        if (sizes[number] >= tables[number].length * 4 / 5) {
            tables[number] = grown(tables[number]);
        }
        put(offset << TAG_BITS | (hash & TAG), tables[number]);
        sizes[number]++;
    }

    private static long[] grown(long[] table) {
        long[] larger = new long[table.length + table.length / 2];
        Arrays.stream(table).filter(entry -> entry != 0).forEach(entry -> put(entry, larger));
        return larger;
    }

    private static void put(long entry, long[] table) {
        int slot = slot(entry & TAG, table);
        while (table[slot] != 0) {
            slot = next(slot, table);
        }
        table[slot] = entry;
    }

    private static int table(long hash) {
        return (int) (hash >>> (Long.SIZE - 8));
    }

    private static int slot(long tag, long[] table) {
        return (int) (tag * table.length >>> TAG_BITS);
    }

    private static int next(int slot, long[] table) {
        return slot + 1 == table.length ? 0 : slot + 1;
    }

    /** FNV-1a, and the mixing of MurmurHash3 so that every bit counts in every part. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
