package tallygate.core.internal.request;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.core.JsonType;
import tallygate.json.ContainerAdapters;
import tallygate.json.JsonValues;
import tallygate.json.ScalarAdapters;
import tallygate.json.ValueAdapter;

/** Finds adapters; a map is free-form JSON, and the elements of lists and maps follow the JSON rules. */
public final class Adapters {
    private static final Map<Type, ValueAdapter<?>> STANDARD = Map.of(
            Map.class, JsonValues.OBJECT,
            Object.class, JsonValues.ANY,
            String.class, ScalarAdapters.TEXT,
            Integer.class, ScalarAdapters.INTEGER,
            Long.class, ScalarAdapters.LONG,
            BigDecimal.class, ScalarAdapters.DECIMAL,
            Boolean.class, ScalarAdapters.BOOLEAN);

    private Adapters() {}

    @SuppressWarnings("unchecked") // The adapter of a type reads and writes that type.
    public static <T extends @Nullable Object> JsonAdapter<T> adapter(Moshi moshi, Type type) {
        return (JsonAdapter<T>) find(moshi, type);
    }

    private static JsonAdapter<?> find(Moshi moshi, Type type) {
        if (type instanceof JsonType<?> ours) {
            JsonType<?> element = ours.element();
            if (element == null) {
                return find(moshi, ours.standard());
            }
            if (find(moshi, element) instanceof ValueAdapter<?> adapter) {
                return ours.outermost() == List.class
                        ? ContainerAdapters.list(adapter)
                        : ContainerAdapters.map(adapter);
            }
            return moshi.adapter(ours.standard());
        }
        ValueAdapter<?> standard = STANDARD.get(type);
        return standard == null ? moshi.adapter(type) : standard;
    }
}
