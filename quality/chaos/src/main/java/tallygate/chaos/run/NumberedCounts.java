package tallygate.chaos.run;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** An int for each call, by its number, zero at first: 4 bytes a call, so that what grows with a run stays small. Thread-safe. */
final class NumberedCounts {
    private static final int CHUNK = 1 << 14;

    private final AtomicReferenceArray<@Nullable AtomicIntegerArray> chunks = new AtomicReferenceArray<>(1 << 14);

    int get(int number) {
        return chunk(number).get(number % CHUNK);
    }

    void set(int number, int value) {
        chunk(number).set(number % CHUNK, value);
    }

    void increment(int number) {
        chunk(number).incrementAndGet(number % CHUNK);
    }

    private AtomicIntegerArray chunk(int number) {
        int index = number / CHUNK;
        AtomicIntegerArray chunk = chunks.get(index);
        if (chunk != null) {
            return chunk;
        }
        AtomicIntegerArray made = new AtomicIntegerArray(CHUNK);
        AtomicIntegerArray before = chunks.compareAndExchange(index, null, made);
        return before == null ? made : before;
    }
}
