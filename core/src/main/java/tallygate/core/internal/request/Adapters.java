package tallygate.core.internal.request;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonValues;

/** Finds adapters; what is declared as a map is free-form JSON. */
public final class Adapters {
    private Adapters() {}

    @SuppressWarnings("unchecked") // The adapter of a type reads and writes that type.
    public static <T extends @Nullable Object> JsonAdapter<T> adapter(Moshi moshi, Type type) {
        return (JsonAdapter<T>) (type == Map.class ? JsonValues.OBJECT : moshi.adapter(type));
    }
}
