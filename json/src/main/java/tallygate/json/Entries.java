package tallygate.json;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and writes the entries of one object that serves as a map. It reads all or none. */
final class Entries {
    private Entries() {}

    static <T> Map<String, T> read(JsonInput json, ValueAdapter<T> adapter) throws IOException, WrongKindException {
        Map<String, @Nullable T> entries = new LinkedHashMap<>();
        boolean sawNull = false;
        Level level = json.beginLevel('{');
        while (json.hasNext('}')) {
            String name = json.nextName(level);
            if (entries.containsKey(name)) {
                DriftNotice.repeatedInMap(json, name);
            }
            if (json.nextByte() == 'n') {
                entries.put(name, json.nextNull());
                sawNull = true;
                continue;
            }
            try {
                entries.put(name, adapter.read(json));
            } catch (WrongKindException e) {
                throw new WrongKindException(freeForm(json, level, adapter, entries, e.value()));
            }
        }
        if (sawNull) {
            entries.values().removeIf(Objects::isNull);
        }
        return Collections.unmodifiableMap(entries);
    }

    static <T> void write(JsonOutput json, ValueAdapter<T> adapter, Map<String, T> entries) throws IOException {
        json.begin('{');
        for (Map.Entry<String, T> entry : entries.entrySet()) {
            if (entry.getValue() != null) {
                json.name(entry.getKey());
                adapter.write(json, entry.getValue());
            }
        }
        json.end('}');
    }

    /** Returns the whole object as free-form JSON, from the entries that were read, the one that does not fit and the rest. */
    private static <T> Map<String, @Nullable Object> freeForm(
            JsonInput json,
            Level level,
            ValueAdapter<T> adapter,
            Map<String, @Nullable T> read,
            @Nullable Object misfit)
            throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable T> entry : read.entrySet()) {
            object.put(entry.getKey(), adapter.toFreeForm(entry.getValue()));
        }
        object.put(level.name, misfit);
        while (json.hasNext('}')) {
            object.put(json.nextName(level), FreeForm.read(json));
        }
        return Collections.unmodifiableMap(object);
    }
}
