package tallygate.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON of no documented shape, as {@link Map}, {@link List}, {@link String}, {@link Boolean}, {@link BigDecimal} and null.
 * Numbers are exact. Decoded values are immutable. Of equal names in one object the last one counts.
 */
public final class JsonValues {
    /** The adapter of any value except null. */
    public static final ValueAdapter<Object> ANY = new Any();

    /** The adapter of an object with properties of any kind. */
    public static final ValueAdapter<Map<String, @Nullable Object>> OBJECT = new AnyObject();

    /** The factory that provides {@link #ANY} for {@code Object}; Moshi's own adapter rounds numbers to doubles. */
    public static final JsonAdapter.Factory FACTORY = new AnyFactory();

    private JsonValues() {}

    /**
     * Returns a deep immutable copy of a value that JSON can represent. Numbers become {@link BigDecimal}.
     *
     * @throws IllegalArgumentException if it holds anything that is not a {@link Map} with names as keys, a {@link List}, a
     *     {@link String}, a {@link Boolean}, a finite {@link Number} or null
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

    /** Returns an immutable copy of an object, in the same order; see {@link #copyOf(Object)}. */
    public static Map<String, @Nullable Object> copyOf(Map<?, ?> object) {
        if (object.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("A property of a JSON object needs a text as its name");
            }
            copy.put(WritableNames.of(text), copyOf(value));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static final class Any extends ValueAdapter<Object> {
        @Override
        Object read(JsonInput json) throws IOException, WrongKindException {
            Object value = FreeForm.read(json);
            if (value == null) {
                throw new WrongKindException(null);
            }
            return value;
        }

        @Override
        void write(JsonOutput json, Object value) throws IOException {
            FreeForm.write(json, value);
        }
    }

    private static final class AnyObject extends ValueAdapter<Map<String, @Nullable Object>> {
        @Override
        JsonReader.Token documented() {
            return JsonReader.Token.BEGIN_OBJECT;
        }

        @Override
        Map<String, @Nullable Object> read(JsonInput json) throws IOException, WrongKindException {
            if (json.nextByte() != '{') {
                throw new WrongKindException(FreeForm.read(json));
            }
            return FreeForm.readObject(json);
        }

        @Override
        void write(JsonOutput json, Map<String, @Nullable Object> value) throws IOException {
            FreeForm.write(json, value);
        }
    }

    private static final class AnyFactory implements JsonAdapter.Factory {
        @Override
        public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
            return type == Object.class && annotations.isEmpty() ? ANY : null;
        }
    }
}
