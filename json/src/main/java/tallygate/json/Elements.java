package tallygate.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the elements of one array, all or none: a list that silently lacks an order is worse than none. */
final class Elements {
    /** For most lists enough; those of fifty take no more than with what the JDK begins with. */
    private static final int FEW = 4;

    private Elements() {}

    static <T> List<@Nullable T> read(JsonReader json, ValueAdapter<T> adapter, boolean withNulls)
            throws IOException, WrongKindException {
        List<@Nullable T> elements = new ArrayList<>(FEW);
        boolean sawNull = false;
        json.beginArray();
        while (json.hasNext()) {
            if (json.peek() == Token.NULL) {
                elements.add(json.nextNull());
                sawNull = true;
                continue;
            }
            try {
                elements.add(adapter.read(json));
            } catch (WrongKindException e) {
                throw new WrongKindException(freeForm(json, adapter, elements, e.value()));
            }
        }
        json.endArray();
        if (sawNull && !withNulls) {
            elements.removeIf(Objects::isNull);
        }
        return Collections.unmodifiableList(elements);
    }

    /** The whole array as free-form JSON, from the elements that were read, the one that does not fit and the rest. */
    private static <T> List<@Nullable Object> freeForm(
            JsonReader json, ValueAdapter<T> adapter, List<@Nullable T> read, @Nullable Object misfit)
            throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (T element : read) {
            array.add(adapter.toFreeForm(element));
        }
        array.add(misfit);
        while (json.hasNext()) {
            array.add(FreeForm.read(json));
        }
        json.endArray();
        return Collections.unmodifiableList(array);
    }
}
