package tallygate.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the properties of one JSON object for a generated adapter. A property without a value is not written. */
public final class ObjectWriter {
    private final JsonOutput json;
    private final Names names;

    /** Writes the opening brace. */
    ObjectWriter(JsonOutput json, ObjectType type) throws IOException {
        this.json = json;
        this.names = type.properties;
        json.begin('{');
    }

    /** @param place of the property in its type, from 1 */
    public void writeText(int place, @Nullable String value) throws IOException {
        if (value != null) {
            json.name(names, place - 1);
            json.text(value);
        }
    }

    /** @param place of the property in its type, from 1 */
    public <T> void write(int place, ValueAdapter<T> adapter, @Nullable T value) throws IOException {
        if (value != null) {
            json.name(names, place - 1);
            adapter.write(json, value);
        }
    }

    /** @param place of the property in its type, from 1 */
    public <T> void writeList(int place, ValueAdapter<T> adapter, @Nullable List<? extends @Nullable T> elements)
            throws IOException {
        if (elements != null) {
            json.name(names, place - 1);
            Elements.write(json, adapter, elements);
        }
    }

    /** @param place of the property in its type, from 1 */
    public <T> void writeMap(int place, ValueAdapter<T> adapter, @Nullable Map<String, T> entries) throws IOException {
        if (entries != null) {
            json.name(names, place - 1);
            Entries.write(json, adapter, entries);
        }
    }

    /** Writes the unknown properties, nulls included, and the closing brace. */
    public void end(Map<String, @Nullable Object> unknownProperties) throws IOException {
        for (Map.Entry<String, @Nullable Object> property : unknownProperties.entrySet()) {
            json.name(property.getKey());
            FreeForm.write(json, property.getValue());
        }
        json.end('}');
    }
}
