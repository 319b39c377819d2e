package tallygate.json;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the properties of one JSON object for a generated adapter. A property without a value is not written. */
public final class ObjectWriter {
    private final JsonWriter json;

    /** Writes the opening brace. */
    public ObjectWriter(JsonWriter json) throws IOException {
        this.json = json;
        json.beginObject();
    }

    public <T> void write(String name, ValueAdapter<T> adapter, @Nullable T value) throws IOException {
        if (value != null) {
            json.name(name);
            adapter.write(json, value);
        }
    }

    public <T> void writeList(String name, ValueAdapter<T> adapter, @Nullable List<? extends @Nullable T> elements)
            throws IOException {
        if (elements == null) {
            return;
        }
        json.name(name);
        json.beginArray();
        for (T element : elements) {
            adapter.toJson(json, element);
        }
        json.endArray();
    }

    public <T> void writeMap(String name, ValueAdapter<T> adapter, @Nullable Map<String, T> entries)
            throws IOException {
        if (entries == null) {
            return;
        }
        json.name(name);
        json.beginObject();
        for (Map.Entry<String, T> entry : entries.entrySet()) {
            write(entry.getKey(), adapter, entry.getValue());
        }
        json.endObject();
    }

    /** Writes what the type has no place for, nulls included, and the closing brace. */
    public void end(Map<String, @Nullable Object> unknownProperties) throws IOException {
        for (Map.Entry<String, @Nullable Object> property : unknownProperties.entrySet()) {
            json.name(property.getKey());
            FreeForm.writeWithNulls(json, property.getValue());
        }
        json.endObject();
    }
}
