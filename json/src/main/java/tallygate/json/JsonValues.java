package tallygate.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON of no documented shape, as {@link Map}, {@link List}, {@link String}, {@link Boolean}, {@link BigDecimal} and
 * null. Numbers are exact. What was read is immutable. Of equal names in one object the last one counts.
 */
public final class JsonValues {
    /** Any value but null. */
    public static final ValueAdapter<Object> ANY = new Any();

    /** An object with properties of any kind. */
    public static final ValueAdapter<Map<String, @Nullable Object>> OBJECT = new AnyObject();

    /** Gives Moshi {@link #ANY} for {@code Object}; the adapter that Moshi brings rounds numbers to doubles. */
    public static final JsonAdapter.Factory FACTORY =
            (type, annotations, moshi) -> type == Object.class && annotations.isEmpty() ? ANY : null;

    private JsonValues() {}

    /**
     * An immutable copy of a value that JSON can hold, all the way down. Numbers become {@link BigDecimal}.
     *
     * @throws IllegalArgumentException if it holds anything that is not a {@link Map} with names as keys, a
     *     {@link List}, a {@link String}, a {@link Boolean}, a finite {@link Number} or null
     */
    public static @Nullable Object copyOf(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            BigDecimal decimal = JsonNumbers.decimalOrNull(number.toString());
            if (decimal == null) {
                throw new IllegalArgumentException("JSON cannot hold this number: " + number);
            }
            return decimal;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(copyOf(element)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            return copyOf(map);
        }
        throw new IllegalArgumentException(
                "JSON cannot hold a " + value.getClass().getName());
    }

    /** An immutable copy of an object, in the same order; see {@link #copyOf(Object)}. */
    public static Map<String, @Nullable Object> copyOf(Map<?, ?> object) {
        if (object.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("A property of a JSON object needs a text as its name");
            }
            copy.put(JsonText.writableName(text), copyOf(value));
        });
        return Collections.unmodifiableMap(copy);
    }

    static @Nullable Object read(JsonReader json) throws IOException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> readObject(json);
            case BEGIN_ARRAY -> readArray(json);
            case STRING -> json.nextString();
            case NUMBER -> JsonNumbers.next(json);
            case BOOLEAN -> json.nextBoolean();
            // Also what is no value at all: the reader says what it found instead.
            default -> json.nextNull();
        };
    }

    /** Writes the value with its nulls, whatever the writer is set to do with them. */
    static void writeWithNulls(JsonWriter json, @Nullable Object value) throws IOException {
        boolean serializeNulls = json.getSerializeNulls();
        json.setSerializeNulls(true);
        write(json, value);
        json.setSerializeNulls(serializeNulls);
    }

    private static void write(JsonWriter json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.beginObject();
            for (Map.Entry<?, ?> property : object.entrySet()) {
                json.name((String) property.getKey());
                write(json, property.getValue());
            }
            json.endObject();
        } else if (value instanceof List<?> array) {
            json.beginArray();
            for (Object element : array) {
                write(json, element);
            }
            json.endArray();
        } else if (value instanceof String text) {
            JsonText.write(json, text);
        } else if (value instanceof Boolean truth) {
            json.value(truth);
        } else if (value instanceof Number number) {
            json.value(number);
        } else {
            json.nullValue();
        }
    }

    /** What JSON calls such a value. */
    static String kindOf(@Nullable Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "an array";
        }
        if (value instanceof String) {
            return "a string";
        }
        if (value instanceof Boolean) {
            return "a boolean";
        }
        return value == null ? "null" : "a number";
    }

    private static Map<String, @Nullable Object> readObject(JsonReader json) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = JsonText.writableName(json.nextName());
            if (object.containsKey(name)) {
                ObjectDrift.repeatedInMap(json, name);
            }
            object.put(name, read(json));
        }
        json.endObject();
        return Collections.unmodifiableMap(object);
    }

    private static List<@Nullable Object> readArray(JsonReader json) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            array.add(read(json));
        }
        json.endArray();
        return Collections.unmodifiableList(array);
    }

    private static final class Any extends ValueAdapter<Object> {
        @Override
        Object read(JsonReader json) throws IOException, WrongKindException {
            Object value = JsonValues.read(json);
            if (value == null) {
                throw new WrongKindException(null);
            }
            return value;
        }

        @Override
        void write(JsonWriter json, Object value) throws IOException {
            writeWithNulls(json, value);
        }
    }

    private static final class AnyObject extends ValueAdapter<Map<String, @Nullable Object>> {
        @Override
        JsonReader.Token documented() {
            return JsonReader.Token.BEGIN_OBJECT;
        }

        @Override
        Map<String, @Nullable Object> read(JsonReader json) throws IOException, WrongKindException {
            if (json.peek() != JsonReader.Token.BEGIN_OBJECT) {
                throw new WrongKindException(JsonValues.read(json));
            }
            return readObject(json);
        }

        @Override
        void write(JsonWriter json, Map<String, @Nullable Object> value) throws IOException {
            ANY.write(json, value);
        }
    }
}
