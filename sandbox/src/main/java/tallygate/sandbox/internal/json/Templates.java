package tallygate.sandbox.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and fills in the nested parts of an example. */
public final class Templates {
    private Templates() {}

    /** Returns a copy of an object; an empty one in place of anything else. */
    public static Map<String, Object> object(@Nullable Object node) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put(key.toString(), value));
        }
        return copy;
    }

    public static Map<String, Object> firstElement(Map<String, Object> example, String list) {
        return example.get(list) instanceof List<?> elements && !elements.isEmpty()
                ? object(elements.get(0))
                : new LinkedHashMap<>();
    }

    public static Map<String, Object> filled(Map<String, Object> template, Map<String, ?> values) {
        Map<String, Object> filled = new LinkedHashMap<>(template);
        filled.putAll(values);
        return filled;
    }
}
