package tallygate.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of the object that was last read at the same depth, as far as they were texts, and where these stand. The objects of
 * a list have many texts in common: one that comes again, byte for byte, is the same value.
 */
final class LastValues {
    private final InputWindow input;
    private @Nullable Object[] values = {};

    /** Where a text begins behind its quote (the upper half), and how many bytes it has with the quote that ends it; 0 for none. */
    private long[] texts = {};

    /** The {@link InputWindow#moves} of when the texts stood there. */
    private int moves;

    LastValues(InputWindow input) {
        this.input = input;
    }

    /** To be called before an object is read; forgets what is of no use to it. */
    void prepare(int size, boolean anotherType) {
        if (texts.length < size) {
            values = new Object[size];
            texts = new long[size];
        } else if (anotherType || moves != input.moves) {
            Arrays.fill(texts, 0);
        }
        moves = input.moves;
    }

    /** How many bytes the text at this place has, with its closing quote, if it is the last one again; otherwise 0. */
    int sameLength(int place, int from) {
        int length = (int) texts[place];
        if (length == 0 || from + length > input.limit - Long.BYTES || moves != input.moves) {
            return 0;
        }
        byte[] bytes = input.data;
        int last = (int) (texts[place] >>> Integer.SIZE);
        int i = 0;
        for (; i <= length - Long.BYTES; i += Long.BYTES) {
            if (Words.at(bytes, last + i) != Words.at(bytes, from + i)) {
                return 0;
            }
        }
        long difference = Words.at(bytes, last + i) ^ Words.at(bytes, from + i);
        return Words.first(length - i, difference) == 0 ? length : 0;
    }

    @Nullable
    Object value(int place) {
        return values[place];
    }

    /** @param to behind the closing quote */
    void keep(int place, Object value, int from, int to) {
        values[place] = value;
        texts[place] = (long) from << Integer.SIZE | to - from;
    }
}
