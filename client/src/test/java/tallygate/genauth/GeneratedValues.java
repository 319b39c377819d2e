package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;
import tallygate.spec.Specification;

/** Values of the generated types, by the names that the specification gives them. */
final class GeneratedValues {
    private static final String MODEL = "tallygate.genauth.model";
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();
    private static final Set<String> OF_EVERY_TYPE = Set.of("toBuilder", "toString", "hashCode", "unknownProperties");

    private GeneratedValues() {}

    static String json(Map<String, Object> properties) {
        return MOSHI.adapter(Object.class).toJson(properties);
    }

    /** Null where there is no type. */
    static Object read(String type, Map<String, Object> properties) throws IOException, ClassNotFoundException {
        return type == null ? null : adapter(type).fromJson(json(properties));
    }

    static Object tree(String type, Object value) throws IOException, ClassNotFoundException {
        return JsonTree.parse(adapter(type).toJson(value));
    }

    /**
     * Fails if a value, or one within it, has a property that cannot be had from its accessor: one that throws, one that the
     * type does not know although it is documented, or one of the documented texts that is none of its constants.
     */
    static void assertAccessible(Specification specification, Object value) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            assertAccessible(specification, optional.orElse(null));
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                assertAccessible(specification, element);
            }
        } else if (value != null && value.getClass().getPackageName().equals(MODEL)) {
            Class<?> type = documented(value.getClass());
            assertAllKnown(specification, type, value);
            for (Method accessor : type.getDeclaredMethods()) {
                if (isAccessor(accessor)) {
                    assertAccessible(specification, accessor.invoke(value));
                }
            }
        }
    }

    private static void assertAllKnown(Specification specification, Class<?> type, Object value)
            throws ReflectiveOperationException {
        Map<?, ?> schema = (Map<?, ?>) specification.schemas().get(type.getSimpleName());
        if (schema.containsKey("enum")) {
            assertThat(type.getMethod("isKnown").invoke(value))
                    .as("%s %s is known", type, value)
                    .isEqualTo(true);
        } else if (schema.containsKey("properties")) {
            assertThat((Map<?, ?>) type.getMethod("unknownProperties").invoke(value))
                    .as("what %s does not know", type)
                    .isEmpty();
        }
    }

    private static boolean isAccessor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && !OF_EVERY_TYPE.contains(method.getName());
    }

    /** A value type is abstract, and what it is made of is not public. */
    private static Class<?> documented(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) ? type : type.getSuperclass();
    }

    @SuppressWarnings("unchecked")
    private static JsonAdapter<Object> adapter(String type) throws ClassNotFoundException {
        return (JsonAdapter<Object>) MOSHI.adapter(Class.forName(MODEL + "." + type));
    }
}
