package tallygate.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates immutable copies of values that a user passes to a generated builder, where the JDK has none that fits. */
public final class Copies {
    private Copies() {}

    /** Returns a copy in the same order, which {@link Map#copyOf} does not keep. */
    public static <T> Map<String, T> map(Map<String, ? extends T> map) {
        Map<String, T> copy = new LinkedHashMap<>(map);
        copy.forEach((name, value) -> {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, name);
        });
        return Collections.unmodifiableMap(copy);
    }

    /** Returns a copy with its nulls, which {@link List#copyOf} rejects. */
    public static <T> List<@Nullable T> withNulls(List<? extends @Nullable T> list) {
        return Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** Returns a copy of values of no documented shape. */
    public static List<@Nullable Object> freeForm(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(value -> copy.add(JsonValues.copyOf(value)));
        return Collections.unmodifiableList(copy);
    }

    /** Returns a copy of objects of no documented shape. */
    public static List<Map<String, @Nullable Object>> objects(List<? extends Map<String, ?>> list) {
        return list.stream().map(object -> JsonValues.copyOf(object)).toList();
    }
}
