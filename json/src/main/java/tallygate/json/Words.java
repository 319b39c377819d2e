package tallygate.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads eight bytes at once, the first of them as the lowest. */
final class Words {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    static long at(byte[] bytes, int from) {
        return (long) WORDS.get(bytes, from);
    }

    /** Returns the first so many bytes of a word, from 0 to 8. */
    static long first(int count, long word) {
        return count == 0 ? 0 : word & -1L >>> Long.SIZE - 8 * count;
    }
}
