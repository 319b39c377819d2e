package tallygate.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one object that serves as a map, all or none. */
final class Entries {
    private Entries() {}

    static <T> Map<String, T> read(JsonReader json, ValueAdapter<T> adapter) throws IOException, WrongKindException {
        Map<String, @Nullable T> entries = new LinkedHashMap<>();
        boolean sawNull = false;
        json.beginObject();
        while (json.hasNext()) {
            String name = JsonText.writableName(json.nextName());
            if (entries.containsKey(name)) {
                DriftNotice.repeatedInMap(json, name);
            }
            if (json.peek() == JsonReader.Token.NULL) {
                entries.put(name, json.nextNull());
                sawNull = true;
                continue;
            }
            try {
                entries.put(name, adapter.read(json));
            } catch (WrongKindException e) {
                throw new WrongKindException(freeForm(json, adapter, entries, name, e.value()));
            }
        }
        json.endObject();
        if (sawNull) {
            entries.values().removeIf(Objects::isNull);
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The whole object as free-form JSON, from the entries that were read, the one that does not fit and the rest. */
    private static <T> Map<String, @Nullable Object> freeForm(
            JsonReader json,
            ValueAdapter<T> adapter,
            Map<String, @Nullable T> read,
            String misfitName,
            @Nullable Object misfit)
            throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable T> entry : read.entrySet()) {
            object.put(entry.getKey(), adapter.toFreeForm(entry.getValue()));
        }
        object.put(misfitName, misfit);
        while (json.hasNext()) {
            String name = JsonText.writableName(json.nextName());
            object.put(name, FreeForm.read(json));
        }
        json.endObject();
        return Collections.unmodifiableMap(object);
    }
}
