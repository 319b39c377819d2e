package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.Okio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tallygate.client.Operation;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;
import tallygate.transport.TransportRequest;

/**
 * Calls each operation of the section whose operations have examples of their own, sync and async, and looks at the wire.
 */
class EveryOperationTest {
    private static final String SPEC = "/tallygate/spec/genauth-management.yaml";
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();

    private final InMemoryGenAuth server = new InMemoryGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    static Stream<Described> operations() throws IOException {
        Map<String, Object> spec = load();
        List<Described> operations = new ArrayList<>();
        object(spec, "paths").forEach((path, methods) -> asObject(methods).forEach((method, operation) -> {
            if (asObject(operation).get("tags").equals(List.of("MeteringAndBilling"))) {
                operations.add(new Described(path, method.toUpperCase(Locale.ROOT), asObject(operation), spec));
            }
        }));
        assertThat(operations).hasSizeGreaterThanOrEqualTo(8);
        return operations.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isCalledAsDescribed(Described operation) throws Exception {
        server.on(operation.path, InMemoryGenAuth.json(operation.exampleResponse()));
        Object request = operation.exampleRequest();

        Object sync = invoke(MeteringAndBillingApi.class, client, operation, request);
        assertOnTheWire(operation);
        Object async = ((CompletableFuture<?>)
                        invoke(AsyncMeteringAndBillingApi.class, client.async(), operation, request))
                .join();
        assertOnTheWire(operation);

        assertThat(async).isEqualTo(sync);
        if (sync != null) {
            assertThat(json(sync)).isEqualTo(operation.exampleResponse());
        }
        assertThat(server.openResponses()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void constantSaysWhatTheSpecificationSays(Described described) throws Exception {
        String name = described.id().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        Operation<?, ?> operation = (Operation<?, ?>)
                MeteringAndBillingOperations.class.getField(name).get(null);

        assertThat(operation.id()).isEqualTo(described.id());
        assertThat(operation.method().name()).isEqualTo(described.method);
        assertThat(operation.path()).isEqualTo(described.path);
        assertThat(operation.safety().name()).isEqualToIgnoringCase((String) described.operation.get("x-safety"));
        assertThat(operation.responseType().getTypeName()).endsWith(described.responseType());
    }

    private void assertOnTheWire(Described operation) throws IOException {
        TransportRequest sent = server.lastRequest();
        assertThat(sent.operationId()).isEqualTo(operation.id());
        assertThat(sent.method().name()).isEqualTo(operation.method);
        assertThat(sent.uri().getRawPath()).isEqualTo(operation.path);
        assertThat(sent.uri().getQuery()).isEqualTo(operation.exampleQuery());
        if (operation.hasBody()) {
            assertThat(Okio.buffer(sent.body().open()).readUtf8()).isEqualTo(operation.exampleBody());
        } else {
            assertThat(sent.body()).isNull();
        }
    }

    private static Object invoke(Class<?> section, Object target, Described operation, Object request)
            throws ReflectiveOperationException {
        Method method = Arrays.stream(section.getMethods())
                .filter(candidate -> candidate.getName().equals(operation.id()))
                .findFirst()
                .orElseThrow();
        try {
            return request == null ? method.invoke(target) : method.invoke(target, request);
        } catch (InvocationTargetException e) {
            throw new AssertionError(operation + " failed", e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static String json(Object value) {
        Class<?> type = value.getClass().getSuperclass() == Object.class
                ? value.getClass()
                : value.getClass().getSuperclass();
        return ((JsonAdapter<Object>) (JsonAdapter<?>) MOSHI.adapter(type)).toJson(value);
    }

    private static Map<String, Object> load() throws IOException {
        try (InputStream yaml = EveryOperationTest.class.getResourceAsStream(SPEC)) {
            return asObject(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> object(Map<String, Object> parent, String... names) {
        Map<String, Object> value = parent;
        for (String name : names) {
            value = asObject(value.getOrDefault(name, Map.of()));
        }
        return value;
    }

    /** One operation as the specification has it. */
    record Described(String path, String method, Map<String, Object> operation, Map<String, Object> spec) {
        String id() {
            return (String) operation.get("operationId");
        }

        boolean hasBody() {
            return operation.containsKey("requestBody");
        }

        /** The request object with the documented example of every property, null where the operation takes nothing. */
        Object exampleRequest() throws Exception {
            String type = requestType();
            if (type == null) {
                return null;
            }
            return MOSHI.adapter(Class.forName("tallygate.genauth.model." + type))
                    .fromJson(exampleBody());
        }

        String exampleBody() {
            if (hasBody()) {
                return write(content(object(operation, "requestBody")).getOrDefault("example", Map.of()));
            }
            return properties().stream()
                    .map(property -> "\"" + property.getKey() + "\":" + write(example(property)))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        String exampleQuery() {
            if (hasBody() || requestType() == null) {
                return null;
            }
            return properties().stream()
                    .map(property -> property.getKey() + "=" + example(property))
                    .collect(Collectors.joining("&"));
        }

        String exampleResponse() {
            Object example = content(object(operation, "responses", "200")).get("example");
            return example == null ? "{\"statusCode\":200,\"message\":\"Success\"}" : write(example);
        }

        String responseType() {
            return nameOf(content(object(operation, "responses", "200"))) == null
                    ? "Void"
                    : nameOf(content(object(operation, "responses", "200")));
        }

        @Override
        public String toString() {
            return id();
        }

        private String requestType() {
            if (hasBody()) {
                return nameOf(content(object(operation, "requestBody")));
            }
            List<?> parameters = (List<?>) operation.getOrDefault("parameters", List.of());
            return parameters.isEmpty() ? null : nameOf(asObject(parameters.get(0)));
        }

        private List<Map.Entry<String, Object>> properties() {
            return List.copyOf(object(spec, "components", "schemas", requestType(), "properties")
                    .entrySet());
        }

        private static Object example(Map.Entry<String, Object> property) {
            Object example = asObject(property.getValue()).get("example");
            assertThat(example).as("example of %s", property.getKey()).isNotNull();
            return example;
        }

        private static Map<String, Object> content(Map<String, Object> parent) {
            return object(parent, "content", "application/json");
        }

        private static String nameOf(Map<String, Object> parent) {
            String reference = (String) object(parent, "schema").get("$ref");
            return reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1);
        }

        private static String write(Object value) {
            return MOSHI.adapter(Object.class).toJson(value);
        }
    }
}
