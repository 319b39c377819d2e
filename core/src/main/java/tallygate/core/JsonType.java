package tallygate.core;

import static java.util.Objects.requireNonNull;

import com.squareup.moshi.Types;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The type of a body that need not be a class: {@code JsonType.of(Book.class).list()} is a list of books. Immutable.
 *
 * @param <T> the type in Java
 */
public final class JsonType<T extends @Nullable Object> implements Type {
    private static final JsonType<Map<String, @Nullable Object>> OBJECT = new JsonType<>(Map.class, null, Map.class);

    private final Class<?> outermost;
    private final @Nullable JsonType<?> element;
    private final Type standard;

    private JsonType(Class<?> outermost, @Nullable JsonType<?> element, Type standard) {
        this.outermost = outermost;
        this.element = element;
        this.standard = standard;
    }

    /** @param type a generated type, {@code String}, a number, {@code Boolean}, or any other that has a JSON adapter */
    public static <T> JsonType<T> of(Class<T> type) {
        return new JsonType<>(requireNonNull(type, "type"), null, type);
    }

    /** Returns an object of no documented shape, as {@link tallygate.json.JsonValues} describes it. */
    public static JsonType<Map<String, @Nullable Object>> object() {
        return OBJECT;
    }

    /** Returns a list of elements of this type. */
    public JsonType<List<T>> list() {
        return new JsonType<>(List.class, this, Types.newParameterizedType(List.class, standard));
    }

    /** Returns an object whose values are of this type, by their names. */
    public JsonType<Map<String, T>> map() {
        return new JsonType<>(Map.class, this, Types.newParameterizedType(Map.class, String.class, standard));
    }

    /** Returns the class, or {@link List} or {@link Map}. */
    public Class<?> outermost() {
        return outermost;
    }

    /** Returns the type of the elements of a list, or of the values of a map; null for anything else. */
    public @Nullable JsonType<?> element() {
        return element;
    }

    /** Returns the type in the form of the JDK: a class, or a class with type arguments. */
    public Type standard() {
        return standard;
    }

    @Override
    public String toString() {
        return standard.getTypeName();
    }
}
