package tallygate.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the elements of one array. It reads all or none, because a list that silently lacks an element is worse
 * than none.
 */
final class Elements {
    /** Enough for most lists; lists of fifty take no more memory than with the JDK's initial capacity. */
    private static final int FEW = 4;

    private Elements() {}

    static <T> List<@Nullable T> read(JsonInput json, ValueAdapter<T> adapter, boolean withNulls)
            throws IOException, WrongKindException {
        List<@Nullable T> elements = new ArrayList<>(FEW);
        boolean sawNull = false;
        Level level = json.beginLevel('[');
        while (json.hasNextElement(level)) {
            if (json.nextByte() == 'n') {
                elements.add(json.nextNull());
                sawNull = true;
                continue;
            }
            try {
                elements.add(adapter.read(json));
            } catch (WrongKindException e) {
                throw new WrongKindException(freeForm(json, level, adapter, elements, e.value()));
            }
        }
        if (sawNull && !withNulls) {
            elements.removeIf(Objects::isNull);
        }
        return Collections.unmodifiableList(elements);
    }

    static <T> void write(JsonOutput json, ValueAdapter<T> adapter, List<? extends @Nullable T> elements)
            throws IOException {
        json.begin('[');
        for (T element : elements) {
            adapter.writeOrNull(json, element);
        }
        json.end(']');
    }

    /** Returns the whole array as free-form JSON, from the elements that were read, the one that does not fit and the rest. */
    private static <T> List<@Nullable Object> freeForm(
            JsonInput json, Level level, ValueAdapter<T> adapter, List<@Nullable T> read, @Nullable Object misfit)
            throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (T element : read) {
            array.add(adapter.toFreeForm(element));
        }
        array.add(misfit);
        while (json.hasNextElement(level)) {
            array.add(FreeForm.read(json));
        }
        return Collections.unmodifiableList(array);
    }
}
