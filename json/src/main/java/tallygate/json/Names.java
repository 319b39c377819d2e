package tallygate.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Expected texts of a document, recognized by their bytes. Immutable. */
final class Names {
    private static final String NAME_ENDING = "\":";
    private static final String TEXT_ENDING = "\"";

    private final String[] names;
    private final String ending;

    /** Each name with a comma and a quote before it, and its ending. */
    private final byte[][] bytes;

    /** The number of those bytes, the first eight without the comma, and the last eight. */
    private final int[] lengths;

    private final long[] masks;
    private final long[] heads;
    private final long[] tails;

    /** Places, counted from 1, by the hash of the name; most are 0. */
    private final short[] table;

    private Names(String[] names, String ending) {
        int size = names.length;
        this.names = names;
        this.ending = ending;
        this.bytes = new byte[size][];
        this.lengths = new int[size];
        this.masks = new long[size];
        this.heads = new long[size];
        this.tails = new long[size];
        this.table = new short[8 * Integer.highestOneBit(size + 1)];
        for (int place = 0; place < size; place++) {
            add(place, (",\"" + names[place] + ending).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Creates the names of properties.
     *
     * @throws IllegalArgumentException if JSON has an escape for a character of a name
     */
    static Names of(String... names) {
        for (String name : names) {
            if (name.chars()
                    .anyMatch(
                            each -> each < ' ' || each == '"' || each == '\\' || Character.isSurrogate((char) each))) {
                throw new IllegalArgumentException("JSON has an escape for a character of the name " + name);
            }
        }
        return new Names(names, NAME_ENDING);
    }

    /** Creates the texts of values. */
    static Names ofTexts(String... texts) {
        return new Names(texts, TEXT_ENDING);
    }

    private void add(int place, byte[] name) {
        byte[] padded = Arrays.copyOf(name, name.length + Long.BYTES);
        bytes[place] = padded;
        lengths[place] = name.length;
        masks[place] = Words.first(Math.min(name.length, Long.BYTES), -1L) & ~0xffL;
        heads[place] = Words.at(padded, 0) & masks[place];
        tails[place] = name.length > Long.BYTES ? Words.at(padded, name.length - Long.BYTES) : 0;
        int slot = hash(padded, 2, name.length - 2 - ending.length());
        while (table[slot] != 0) {
            slot = slot(slot + 1);
        }
        table[slot] = (short) (place + 1);
    }

    int size() {
        return names.length;
    }

    String at(int place) {
        return names[place];
    }

    /** Returns the bytes of the name with those before and behind it. */
    byte[] bytesAt(int place) {
        return bytes[place];
    }

    /** Returns the number of bytes of the name with those before and behind it. */
    int lengthAt(int place) {
        return lengths[place];
    }

    /** Returns whether the document has the name, between its quotes and with its ending, after the byte at this index. */
    boolean standsAt(int place, byte[] document, int from) {
        if ((Words.at(document, from) & masks[place]) != heads[place]) {
            return false;
        }
        int length = lengths[place];
        if (length <= Long.BYTES) {
            return true;
        }
        int tail = length - Long.BYTES;
        if (Words.at(document, from + tail) != tails[place]) {
            return false;
        }
        for (int i = Long.BYTES; i < tail; i += Long.BYTES) {
            if (Words.at(document, from + i) != Words.at(bytes[place], i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the place of the text between these indexes of the document; -1 if it is not among the names. */
    int find(byte[] document, int from, int to) {
        int slot = hash(document, from, to - from);
        for (int place = table[slot] - 1; place >= 0; place = table[slot] - 1) {
            byte[] name = bytes[place];
            int end = lengths[place] - ending.length();
            if (end - 2 == to - from && Arrays.equals(name, 2, end, document, from, to)) {
                return place;
            }
            slot = slot(slot + 1);
        }
        return -1;
    }

    int find(String text) {
        byte[] sought = text.getBytes(StandardCharsets.UTF_8);
        return find(sought, 0, sought.length);
    }

    private int slot(int hash) {
        return hash & table.length - 1;
    }

    /** Returns a hash of the first eight bytes, the last eight and the length. */
    private int hash(byte[] document, int from, int length) {
        long hash = length;
        if (length >= Long.BYTES) {
            hash += Words.at(document, from) * 31 + Words.at(document, from + length - Long.BYTES);
        } else {
            for (int i = from; i < from + length; i++) {
                hash = hash << 8 | document[i] & 0xff;
            }
        }
        // Fibonacci hashing: the upper bits depend on all of them.
        return slot((int) (hash * 0x9e3779b97f4a7c15L >>> 40));
    }
}
