package tallygate.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of one JSON object for a generated adapter.
 *
 * <p>What the type has no place for is kept: properties it does not know, and those it knows whose value is null or of
 * another kind than documented. Of equal names the last one counts.
 */
public final class ObjectReader {
    private final JsonReader json;
    private final JsonReader.Options names;
    private final JsonReader.@Nullable Options otherNames;
    private int property;
    private @Nullable Map<String, @Nullable Object> kept;

    /** Passes the opening brace. */
    public ObjectReader(JsonReader json, JsonReader.Options names) throws IOException {
        this(json, names, null);
    }

    /**
     * Passes the opening brace.
     *
     * @param otherNames what the same properties, in the same order, are called by some
     */
    public ObjectReader(JsonReader json, JsonReader.Options names, JsonReader.@Nullable Options otherNames)
            throws IOException {
        this.json = json;
        this.names = names;
        this.otherNames = otherNames;
        json.beginObject();
    }

    /** Whether there is another property; passes the closing brace when there is none. */
    public boolean hasNext() throws IOException {
        if (json.hasNext()) {
            return true;
        }
        json.endObject();
        return false;
    }

    /** Passes a property's name and tells its place among the names, counted from 1; 0 when it is not among them. */
    public int nextProperty() throws IOException {
        int place = json.selectName(names);
        if (place < 0 && otherNames != null) {
            place = json.selectName(otherNames);
        }
        property = place + 1;
        return property;
    }

    /** The value of the property; null when the document says null or something of another kind. */
    public <T> @Nullable T read(ValueAdapter<T> adapter) throws IOException {
        if (json.peek() == Token.NULL) {
            keep(json.nextNull());
            return null;
        }
        try {
            return accept(adapter.read(json));
        } catch (WrongKindException e) {
            keep(e.value());
            return null;
        }
    }

    /** The elements of an array without its nulls, or a lone element as a list of one. */
    public <T> @Nullable List<T> readList(ValueAdapter<T> adapter) throws IOException {
        return readElements(adapter, false);
    }

    /** The elements of an array with its nulls, or a lone element as a list of one. */
    public <T> @Nullable List<@Nullable T> readListWithNulls(ValueAdapter<T> adapter) throws IOException {
        return readElements(adapter, true);
    }

    /** The entries of an object without those that are null. */
    public <T> @Nullable Map<String, T> readMap(ValueAdapter<T> adapter) throws IOException {
        if (json.peek() != Token.BEGIN_OBJECT) {
            keep(JsonValues.read(json));
            return null;
        }
        try {
            return accept(Entries.read(json, adapter));
        } catch (WrongKindException e) {
            keep(e.value());
            return null;
        }
    }

    /** Keeps a property that is not among the names. */
    public void keepUnknown() throws IOException {
        String name = json.nextName();
        keep(name, JsonValues.read(json));
    }

    /** What was kept, in the order of the document; immutable. */
    public Map<String, @Nullable Object> unknownProperties() {
        return kept == null ? Map.of() : Collections.unmodifiableMap(kept);
    }

    private <T> @Nullable List<T> readElements(ValueAdapter<T> adapter, boolean withNulls) throws IOException {
        if (json.peek() == Token.NULL) {
            keep(json.nextNull());
            return null;
        }
        try {
            if (json.peek() != Token.BEGIN_ARRAY) {
                return accept(List.of(adapter.read(json)));
            }
            return accept(Elements.read(json, adapter, withNulls));
        } catch (WrongKindException e) {
            keep(e.value());
            return null;
        }
    }

    /** The value replaces what was kept under the same name earlier in the document. */
    private <T> T accept(T value) {
        if (kept != null) {
            kept.remove(nameOf(property));
        }
        return value;
    }

    private void keep(@Nullable Object value) {
        keep(nameOf(property), value);
    }

    private void keep(String name, @Nullable Object value) {
        if (kept == null) {
            kept = new LinkedHashMap<>();
        }
        kept.put(name, value);
    }

    private String nameOf(int property) {
        return names.strings().get(property - 1);
    }
}
