package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.fuzz.Cost;
import tallygate.fuzz.Documents;
import tallygate.fuzz.Seed;
import tallygate.genauth.model.ModelAdapterFactory;

/** Any bytes, read as any type, are a value that can be used and comes back equal, or a malformed document. */
class ModelFuzzTest {
    private static final List<String> TYPES = List.copyOf(
            Documents.at(Documents.genauthManagement(), "components", "schemas").keySet());

    /** The first line names the type, the rest is the document. */
    @FuzzTest
    void anyDocumentIsAValueOrRefused(byte[] data) throws Exception {
        Seed.Headed seed = Seed.headed(data);
        JsonAdapter<Object> adapter = adapter(typeName(seed.line()));
        Cost.within(16L * data.length, () -> {
            Object value;
            try {
                value = JsonDocument.decode(adapter, new Buffer().write(seed.rest()));
            } catch (MalformedJsonException refused) {
                return;
            }
            everyAccessorWorks(value);
            try {
                comesBackEqual(adapter, value);
            } catch (JsonDataException refused) {
                assertThat(refused).hasMessageStartingWith("Nesting too deep");
                assertThat(data.length).isGreaterThan(2 * 255);
            }
        });
    }

    private static void comesBackEqual(JsonAdapter<Object> adapter, Object value) throws IOException {
        Buffer encoded = encode(adapter, value);
        Object again = JsonDocument.decode(adapter, encoded.peek());
        assertThat(again).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
        assertThat(encode(adapter, again)).isEqualTo(encoded);
    }

    private static Buffer encode(JsonAdapter<Object> adapter, Object value) throws IOException {
        Buffer encoded = new Buffer();
        JsonDocument.encode(adapter, value, encoded);
        return encoded;
    }

    private static void everyAccessorWorks(Object value) throws IllegalAccessException {
        for (Method method : value.getClass().getMethods()) {
            if (method.getParameterCount() > 0
                    || Modifier.isStatic(method.getModifiers())
                    || method.getDeclaringClass() == Object.class) {
                continue;
            }
            try {
                method.setAccessible(true);
                Object property = method.invoke(value);
                if (!method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class)) {
                    assertThat(property).as(method.getName()).isNotNull();
                }
            } catch (InvocationTargetException e) {
                assertThat(e.getCause()).isInstanceOf(MissingPropertyException.class);
            }
        }
    }

    private static String typeName(String line) {
        return TYPES.contains(line) ? line : TYPES.get(Math.floorMod(line.hashCode(), TYPES.size()));
    }

    @SuppressWarnings("unchecked") // The adapter of a type reads and writes that type.
    private static JsonAdapter<Object> adapter(String typeName) throws ClassNotFoundException {
        Class<?> type = Class.forName("tallygate.genauth.model." + typeName);
        return (JsonAdapter<Object>) ModelAdapterFactory.INSTANCE.create(type, Set.of(), null);
    }
}
