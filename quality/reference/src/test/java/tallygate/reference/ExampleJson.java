package tallygate.reference;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes example values as JSON for people: what fits a line stays on it. */
final class ExampleJson {
    private static final JsonAdapter<Object> JSON =
            new Moshi.Builder().build().adapter(Object.class).serializeNulls();
    private static final int LINE = 100;

    private ExampleJson() {}

    static String of(Object value) {
        return of(value, "", 0);
    }

    /** @param before how many characters stand before the value on its line */
    private static String of(Object value, String indentation, int before) {
        String oneLine = oneLine(value);
        if (before + oneLine.length() <= LINE || !(value instanceof Map || value instanceof List)) {
            return oneLine;
        }
        String inner = indentation + "  ";
        Stream<String> parts = value instanceof Map<?, ?> map
                ? map.entrySet().stream().map(entry -> entry(entry, inner))
                : ((List<?>) value).stream().map(element -> of(element, inner, inner.length()));
        String body = parts.collect(Collectors.joining(",\n" + inner));
        return value instanceof Map
                ? "{\n" + inner + body + "\n" + indentation + "}"
                : "[\n" + inner + body + "\n" + indentation + "]";
    }

    private static String entry(Map.Entry<?, ?> entry, String indentation) {
        String name = JSON.toJson(entry.getKey()) + ": ";
        return name + of(entry.getValue(), indentation, indentation.length() + name.length());
    }

    private static String oneLine(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> JSON.toJson(entry.getKey()) + ": " + oneLine(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ExampleJson::oneLine).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Number ? value.toString() : JSON.toJson(value);
    }
}
