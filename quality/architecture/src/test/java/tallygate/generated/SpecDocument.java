package tallygate.generated;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tallygate.json.JsonValues;

/** A document that types were generated from, and the adapters of those types. */
record SpecDocument(Map<String, Object> document, String modelPackage, JsonAdapter.Factory adapters) {
    static final SpecDocument GENAUTH = read(
            SpecDocument.class.getResourceAsStream("/tallygate/spec/genauth-management.yaml"),
            "tallygate.genauth.model",
            tallygate.genauth.model.ModelAdapterFactory.INSTANCE);
    static final SpecDocument PAGARME = read(
            SpecDocument.class.getResourceAsStream("/tallygate/spec/pagarme.yaml"),
            "tallygate.pagarme.model",
            tallygate.pagarme.model.ModelAdapterFactory.INSTANCE);
    static final SpecDocument SAMPLE = read(
            open("../../json/src/test/spec/sample.yaml"),
            "tallygate.sample.model",
            tallygate.sample.model.ModelAdapterFactory.INSTANCE);

    /** The example of an operation's answer and the schema it must have. */
    record Example(String operationId, String schema, Object body) {
        @Override
        public String toString() {
            return operationId;
        }
    }

    Map<String, Object> schemas() {
        return at(document, "components", "schemas");
    }

    Map<String, Object> schema(String name) {
        return at(schemas(), name);
    }

    /** The adapter that the registry has for a schema, found as Moshi would find it. */
    @SuppressWarnings("unchecked")
    JsonAdapter<Object> adapter(String schema) {
        try {
            Type type = Class.forName(modelPackage + "." + schema);
            return (JsonAdapter<Object>) adapters.create(type, Set.of(), null);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No type was generated from the schema " + schema, e);
        }
    }

    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        at(document, "paths").values().forEach(path -> at(path).values().forEach(operation -> {
            String id = String.valueOf(at(operation).get("operationId"));
            add(examples, id, at(operation, "responses", "200", "content", "application/json"));
        }));
        return examples;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> at(Object value, String... path) {
        Object found = value;
        for (String name : path) {
            found = ((Map<?, ?>) found).get(name);
            if (found == null) {
                return Map.of();
            }
        }
        return (Map<String, Object>) found;
    }

    static String referenced(Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        if (schema.get("allOf") instanceof List<?> parts) {
            reference = at(parts.get(0)).get("$ref");
        }
        return reference == null ? null : String.valueOf(reference).replace("#/components/schemas/", "");
    }

    private static void add(List<Example> examples, String id, Map<String, Object> content) {
        if (content.containsKey("example")) {
            examples.add(new Example(id, referenced(at(content, "schema")), JsonValues.copyOf(content.get("example"))));
        }
    }

    private static InputStream open(String file) {
        try {
            return Files.newInputStream(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpecDocument read(InputStream document, String modelPackage, JsonAdapter.Factory adapters) {
        try (document) {
            Object root = new Load(LoadSettings.builder().build()).loadFromInputStream(document);
            return new SpecDocument(at(root), modelPackage, adapters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
