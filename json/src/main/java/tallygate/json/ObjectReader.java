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
public final class ObjectReader extends ObjectDrift {
    /** For most objects enough, and a quarter of what a map takes by itself. */
    private static final int FEW = 4;

    /** The places of those of the first 64 properties that are null, as long as only they are kept, in their order. */
    private long nulls;

    private @Nullable Map<String, @Nullable Object> kept;

    /** Passes the opening brace. A {@link DriftObserver} that the reader has as its tag is notified of what differs from the type. */
    public ObjectReader(JsonReader json, ObjectType type) throws IOException {
        super(json, type);
        json.beginObject();
    }

    /** Whether there is another property; passes the closing brace when there is none. */
    public boolean hasNext() throws IOException {
        if (json.hasNext()) {
            return true;
        }
        json.endObject();
        end();
        return false;
    }

    /** Passes a property's name and tells its place among the names, counted from 1; 0 when it is not among them. */
    public int nextProperty() throws IOException {
        int next = type.selectName(json);
        if (next >= 0) {
            begin(next);
        }
        return next + 1;
    }

    /** The value of the property; null when the document says null or something of another kind. */
    public <T> @Nullable T read(ValueAdapter<T> adapter) throws IOException {
        if (json.peek() == Token.NULL) {
            return keepNull();
        }
        try {
            T value = accept(adapter.read(json), adapter.documented());
            compare(adapter, value);
            return value;
        } catch (WrongKindException e) {
            return refuse(e.value());
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
        if (json.peek() == Token.NULL) {
            return keepNull();
        }
        if (json.peek() != Token.BEGIN_OBJECT) {
            return refuse(FreeForm.read(json));
        }
        try {
            return accept(Entries.read(json, adapter), Token.BEGIN_OBJECT);
        } catch (WrongKindException e) {
            return refuse(e.value());
        }
    }

    /** Keeps a property that is not among the names. */
    public void keepUnknown() throws IOException {
        String name = JsonText.writableName(json.nextName());
        other(name, kept != null && kept.containsKey(name));
        keep(name, FreeForm.read(json));
    }

    /** What was kept, in the order of the document; immutable. */
    public Map<String, @Nullable Object> unknownProperties() {
        if (kept != null) {
            return Collections.unmodifiableMap(kept);
        }
        return nulls == 0 ? Map.of() : new NullProperties(type, nulls);
    }

    private <T> @Nullable List<T> readElements(ValueAdapter<T> adapter, boolean withNulls) throws IOException {
        if (json.peek() == Token.NULL) {
            return keepNull();
        }
        try {
            List<@Nullable T> elements = json.peek() == Token.BEGIN_ARRAY
                    ? Elements.read(json, adapter, withNulls)
                    : List.of(adapter.read(json));
            accept(elements, Token.BEGIN_ARRAY);
            compareAll(adapter, elements);
            return elements;
        } catch (WrongKindException e) {
            return refuse(e.value());
        }
    }

    /** The value replaces what was kept under the same name earlier in the document. */
    private <T> T accept(T value, @Nullable Token documented) {
        accepted(documented);
        if (kept != null) {
            kept.remove(type.propertyAt(place));
        } else if (place < Long.SIZE) {
            nulls &= ~(1L << place);
        }
        return value;
    }

    private <T> @Nullable T refuse(@Nullable Object value) {
        refused();
        keep(type.propertyAt(place), value);
        return null;
    }

    private <T> @Nullable T keepNull() throws IOException {
        json.nextNull();
        boolean inOrder = place < Long.SIZE && (nulls >>> place & ~1L) == 0;
        if (kept == null && inOrder) {
            nulls |= 1L << place;
        } else {
            keep(type.propertyAt(place), null);
        }
        return null;
    }

    private void keep(String name, @Nullable Object value) {
        if (kept == null) {
            kept = new LinkedHashMap<>(FEW);
            if (nulls != 0) {
                kept.putAll(new NullProperties(type, nulls));
            }
        }
        kept.put(name, value);
    }
}
