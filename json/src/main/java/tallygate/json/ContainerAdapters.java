package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Adapters of whole documents that are a list or a map. Nulls in them are dropped; the results are immutable. */
public final class ContainerAdapters {
    private ContainerAdapters() {}

    /** Returns the adapter of a list. A single element of another kind makes the whole list undocumented. */
    public static <T> ValueAdapter<List<T>> list(ValueAdapter<T> element) {
        return new ListAdapter<>(element);
    }

    /** Returns the adapter of an object that serves as a map. A single value of another kind makes the whole map undocumented. */
    public static <T> ValueAdapter<Map<String, T>> map(ValueAdapter<T> value) {
        return new MapAdapter<>(value);
    }

    private static final class ListAdapter<T> extends ValueAdapter<List<T>> {
        private final ValueAdapter<T> element;

        ListAdapter(ValueAdapter<T> element) {
            this.element = element;
        }

        @Override
        Token documented() {
            return Token.BEGIN_ARRAY;
        }

        @Override
        @SuppressWarnings("NullAway") // The list has no nulls.
        List<T> read(JsonInput json) throws IOException, WrongKindException {
            if (json.nextByte() != '[') {
                throw new WrongKindException(FreeForm.read(json));
            }
            return Elements.read(json, element, false);
        }

        @Override
        void write(JsonOutput json, List<T> elements) throws IOException {
            Elements.write(json, element, elements);
        }
    }

    private static final class MapAdapter<T> extends ValueAdapter<Map<String, T>> {
        private final ValueAdapter<T> value;

        MapAdapter(ValueAdapter<T> value) {
            this.value = value;
        }

        @Override
        Token documented() {
            return Token.BEGIN_OBJECT;
        }

        @Override
        Map<String, T> read(JsonInput json) throws IOException, WrongKindException {
            if (json.nextByte() != '{') {
                throw new WrongKindException(FreeForm.read(json));
            }
            return Entries.read(json, value);
        }

        @Override
        void write(JsonOutput json, Map<String, T> entries) throws IOException {
            Entries.write(json, value, entries);
        }
    }
}
