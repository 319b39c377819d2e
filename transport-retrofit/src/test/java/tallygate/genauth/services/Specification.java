package tallygate.genauth.services;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;

/** The operations of the specification with the request that it gives as an example. */
final class Specification {
    private static final String FILE = "/tallygate/spec/genauth-management.yaml";
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();

    private final Map<String, Object> document;

    private Specification(Map<String, Object> document) {
        this.document = document;
    }

    static List<Operation> operations() throws Exception {
        return new Specification(load()).read();
    }

    /** @param request the example; null where the operation takes nothing */
    record Operation(String section, String id, @Nullable Object request) {
        @Override
        public String toString() {
            return section + "." + id;
        }
    }

    private List<Operation> read() throws Exception {
        List<Operation> operations = new ArrayList<>();
        for (Object methods : object(document, "paths").values()) {
            for (Object operation : asObject(methods).values()) {
                if (!Boolean.TRUE.equals(asObject(operation).get("x-internal"))) {
                    operations.add(operation(asObject(operation)));
                }
            }
        }
        return operations;
    }

    private Operation operation(Map<String, Object> operation) throws Exception {
        String section = (String) ((List<?>) operation.get("tags")).get(0);
        return new Operation(section, (String) operation.get("operationId"), request(operation));
    }

    private @Nullable Object request(Map<String, Object> operation) throws Exception {
        Map<String, Object> content = object(operation, "requestBody", "content", "application/json");
        if (!content.isEmpty()) {
            return decode(content, content.getOrDefault("example", Map.of()));
        }
        List<?> parameters = (List<?>) operation.getOrDefault("parameters", List.of());
        if (parameters.isEmpty()) {
            return null;
        }
        Map<String, Object> parameter = asObject(parameters.get(0));
        Map<String, Object> examples = new LinkedHashMap<>();
        object(document, "components", "schemas", typeOf(parameter), "properties")
                .forEach((name, property) ->
                        examples.put(name, asObject(property).get("example")));
        return decode(parameter, examples);
    }

    private static @Nullable Object decode(Map<String, Object> described, Object example) throws Exception {
        Class<?> type = Class.forName("tallygate.genauth.model." + typeOf(described));
        return MOSHI.adapter(type).fromJson(MOSHI.adapter(Object.class).toJson(example));
    }

    private static String typeOf(Map<String, Object> described) {
        String reference = (String) object(described, "schema").get("$ref");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> load() throws IOException {
        try (InputStream yaml = Specification.class.getResourceAsStream(FILE)) {
            return asObject(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
        }
    }

    private static Map<String, Object> object(Map<String, Object> parent, String... names) {
        Map<String, Object> value = parent;
        for (String name : names) {
            value = asObject(value.getOrDefault(name, Map.of()));
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }
}
