package tallygate.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.reflect.Type;
import java.util.Map;
import tallygate.json.JsonValues;

/** Finds adapters; what is declared as a map is free-form JSON. */
final class Json {
    private Json() {}

    @SuppressWarnings("unchecked") // The adapter of a type reads and writes that type.
    static <T> JsonAdapter<T> adapter(Moshi moshi, Type type) {
        return (JsonAdapter<T>) (type == Map.class ? JsonValues.OBJECT : moshi.adapter(type));
    }
}
