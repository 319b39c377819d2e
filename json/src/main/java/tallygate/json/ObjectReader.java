package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of one JSON object for a generated adapter.
 *
 * <p>Other properties are kept: undocumented ones, and documented ones whose value is null or of another kind. Of equal names
 * the last one counts.
 */
public final class ObjectReader extends ObjectDrift {
    /** The result of {@link #next} at the end of the object. */
    static final int END = -1;

    /** Enough for most objects, and a quarter of a map's default. */
    private static final int FEW = 4;

    /** Null if there is no list whose objects could have texts in common. */
    private @Nullable LastValues last;

    /** The values of the documented properties. */
    private @Nullable Object[] values = {};

    /** The places of the null ones among the first 64 properties, as long as only such are kept, in their order. */
    private long nulls;

    private @Nullable Map<String, @Nullable Object> kept;

    /** The position of the property's value, or a later one. */
    private int begin;

    private ObjectReader(JsonInput json, ObjectType type) {
        super(json, type);
    }

    /** Passes the opening brace. The {@link DriftObserver} of the input is notified of differences from the type. */
    static ObjectReader begin(JsonInput json, ObjectType type) throws IOException {
        Level used = json.begin('{');
        ObjectReader object = used instanceof ObjectReader reader ? reader : json.at(new ObjectReader(json, type));
        object.reset(type);
        return object;
    }

    @Override
    void reset(ObjectType nextType) {
        if (json.isElement()) {
            last = last == null ? new LastValues(json) : last;
            last.prepare(nextType.size(), type != nextType);
        } else {
            last = null;
        }
        super.reset(nextType);
        nulls = 0;
        kept = null;
        if (values.length < nextType.size()) {
            values = new Object[nextType.size()];
        } else {
            Arrays.fill(values, 0, nextType.size(), null);
        }
    }

    /**
     * Reads up to the next property that is documented and not plain, and returns its place, from 0; {@link #END} if there is
     * none.
     */
    int next() throws IOException {
        while (true) {
            int from = place + 1;
            int to = endOfUnseen(from);
            int next = ~from;
            if (from < to) {
                next = PlainProperties.read(json, type, last, values, this, from, to);
                read(from, next < 0 ? ~next : next);
            }
            if (next < 0) {
                if (!json.hasNext('}')) {
                    end();
                    return END;
                }
                next = type.selectName(json);
            }
            if (next >= 0) {
                begin(next);
                begin = json.position + 1;
                return next;
            }
            keepUnknown();
        }
    }

    /** Sets the value of the property; null for none. */
    void set(@Nullable Object value) {
        values[place] = value;
    }

    /** Returns the value of the property at this place, from 1; null if there is none. */
    @SuppressWarnings("unchecked") // The generated adapter knows its properties.
    public <T> @Nullable T value(int each) {
        return (T) values[each - 1];
    }

    /** Returns the adapter of the kind of the property; null if it has none. */
    @Nullable
    ValueAdapter<?> adapter() {
        return type.kindAt(place).adapter;
    }

    /** Reads the value of the property; null if the document has null or a value of another kind. */
    public <T> @Nullable T read(ValueAdapter<T> adapter) throws IOException {
        if (first == 'n') {
            return keepNull();
        }
        try {
            T value = accept(adapter.read(json), adapter.documented());
            if (compare(adapter, value) && last != null && first == '"' && type.kindAt(place).isText) {
                last.keep(place, value, begin, json.position);
            }
            return value;
        } catch (WrongKindException e) {
            return refuse(e.value());
        }
    }

    /** Reads the elements of an array without its nulls, or a single element as a list of one. */
    public <T> @Nullable List<T> readList(ValueAdapter<T> adapter) throws IOException {
        return readElements(adapter, false);
    }

    /** Reads the elements of an array with its nulls, or a single element as a list of one. */
    public <T> @Nullable List<@Nullable T> readListWithNulls(ValueAdapter<T> adapter) throws IOException {
        return readElements(adapter, true);
    }

    /** Reads the entries of an object without those that are null. */
    public <T> @Nullable Map<String, T> readMap(ValueAdapter<T> adapter) throws IOException {
        if (first == 'n') {
            return keepNull();
        }
        if (first != '{') {
            return refuse(FreeForm.read(json));
        }
        try {
            return accept(Entries.read(json, adapter), Token.BEGIN_OBJECT);
        } catch (WrongKindException e) {
            return refuse(e.value());
        }
    }

    /** Keeps a property that is not among the names. */
    private void keepUnknown() throws IOException {
        String unknown = json.nextName(this);
        other(unknown, kept != null && kept.containsKey(unknown));
        keep(unknown, FreeForm.read(json));
        name = null;
    }

    /** Returns the properties that were kept, in the order of the document; immutable. */
    public Map<String, @Nullable Object> unknownProperties() {
        if (kept != null) {
            return Collections.unmodifiableMap(kept);
        }
        return nulls == 0 ? Map.of() : new NullProperties(type, nulls);
    }

    private <T> @Nullable List<T> readElements(ValueAdapter<T> adapter, boolean withNulls) throws IOException {
        if (first == 'n') {
            return keepNull();
        }
        try {
            List<@Nullable T> elements =
                    first == '[' ? Elements.read(json, adapter, withNulls) : List.of(adapter.read(json));
            accept(elements, Token.BEGIN_ARRAY);
            compareAll(adapter, elements);
            return elements;
        } catch (WrongKindException e) {
            return refuse(e.value());
        }
    }

    /** Accepts a value, which replaces one that was kept under the same name earlier in the document. */
    private <T> T accept(T value, @Nullable Token documented) throws IOException {
        accepted(documented);
        if (repeated) {
            forget();
        }
        return value;
    }

    private void forget() {
        if (kept != null) {
            kept.remove(type.propertyAt(place));
        } else if (place < Long.SIZE) {
            nulls &= ~(1L << place);
        }
    }

    private <T> @Nullable T refuse(@Nullable Object value) throws IOException {
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

    private void keep(String unknown, @Nullable Object value) {
        if (kept == null) {
            kept = new LinkedHashMap<>(FEW);
            if (nulls != 0) {
                kept.putAll(new NullProperties(type, nulls));
            }
        }
        kept.put(unknown, value);
    }
}
