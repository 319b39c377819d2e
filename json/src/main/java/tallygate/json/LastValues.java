package tallygate.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text values of the object that was last read at the same depth, and their positions. The objects of a list have many
 * texts in common: a text with the same bytes is the same value.
 */
final class LastValues {
    private final InputWindow input;
    private @Nullable Object[] values = {};

    /**
     * The position of a text after its quote (the upper half), and the number of its bytes with the closing quote; 0 for
     * none.
     */
    private long[] texts = {};

    /** The {@link InputWindow#moves} for which the positions are valid. */
    private int moves;

    LastValues(InputWindow input) {
        this.input = input;
    }

    /** Prepares for an object, before it is read; drops values that are of no use to it. */
    void prepare(int size, boolean anotherType) {
        if (texts.length < size) {
            values = new Object[size];
            texts = new long[size];
        } else if (anotherType || moves != input.moves) {
            Arrays.fill(texts, 0);
        }
        moves = input.moves;
    }

    /** Returns the number of bytes of the text at this place, with its closing quote, if it equals the last one; otherwise 0. */
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

    /** @param to the position after the closing quote */
    void keep(int place, Object value, int from, int to) {
        values[place] = value;
        texts[place] = (long) from << Integer.SIZE | to - from;
    }
}
