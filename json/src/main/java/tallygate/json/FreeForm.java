package tallygate.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON of no documented shape, with the types of {@link JsonValues}. */
final class FreeForm {
    private FreeForm() {}

    static @Nullable Object read(JsonInput json) throws IOException {
        return switch (json.peek()) {
            case BEGIN_OBJECT -> readObject(json);
            case BEGIN_ARRAY -> readArray(json);
            case STRING -> json.text();
            case NUMBER -> number(json);
            case BOOLEAN -> json.truth();
            default -> json.nextNull();
        };
    }

    private static BigDecimal number(JsonInput json) throws IOException {
        long whole = json.wholeNumber();
        return whole == JsonInput.NOT_WHOLE ? json.number(json.numberText()) : BigDecimal.valueOf(whole);
    }

    static void write(JsonOutput json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.begin('{');
            for (Map.Entry<?, ?> property : object.entrySet()) {
                json.name((String) property.getKey());
                write(json, property.getValue());
            }
            json.end('}');
        } else if (value instanceof List<?> array) {
            json.begin('[');
            for (Object element : array) {
                write(json, element);
            }
            json.end(']');
        } else if (value instanceof String text) {
            json.text(text);
        } else if (value != null) {
            json.literal(value.toString());
        } else {
            json.nullValue();
        }
    }

    /** Returns the JSON kind of a value. */
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

    static Map<String, @Nullable Object> readObject(JsonInput json) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Level level = json.beginLevel('{');
        while (json.hasNext('}')) {
            String name = json.nextName(level);
            if (object.containsKey(name)) {
                DriftNotice.repeatedInMap(json, name);
            }
            object.put(name, read(json));
        }
        return Collections.unmodifiableMap(object);
    }

    private static List<@Nullable Object> readArray(JsonInput json) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        Level level = json.beginLevel('[');
        while (json.hasNextElement(level)) {
            array.add(read(json));
        }
        return Collections.unmodifiableList(array);
    }
}
