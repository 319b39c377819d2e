package tallygate.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The operations of the specification with an example body of each. */
final class Spec {
    static final String GENAUTH = "/tallygate/spec/genauth-management.yaml";
    static final String PAGARME = "/tallygate/spec/pagarme-subscriptions.yaml";

    private final Map<?, ?> document;

    Spec(Map<?, ?> document) {
        this.document = document;
    }

    static Spec load(String resource) {
        try (InputStream yaml = Spec.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalStateException(
                        "The specification " + resource + " is not on the class path; add tallygate-api-spec");
            }
            return new Spec((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Example bodies by method and path, such as {@code GET /api/v3/get-orders}. */
    Map<String, Map<String, Object>> examples() {
        Map<String, Map<String, Object>> examples = new LinkedHashMap<>();
        map(document.get("paths")).forEach((path, item) -> map(item)
                .forEach((method, operation) -> examples.put(
                        method.toString().toUpperCase(Locale.ROOT) + ' ' + path, example(map(operation)))));
        return examples;
    }

    private Map<String, Object> example(Map<?, ?> operation) {
        Map<?, ?> response = resolve(map(map(operation.get("responses")).get("200")));
        Map<?, ?> content = map(map(response.get("content")).get("application/json"));
        Object documented = content.get("example");
        if (documented == null) {
            documented = map(content.get("examples")).values().stream()
                    .map(named -> resolve(map(named)).get("value"))
                    .findFirst()
                    .orElse(null);
        }
        Object shaped = new ExampleShape(this::resolve).of(map(content.get("schema")), documented);
        return shaped instanceof Map<?, ?> envelope ? copy(envelope) : success();
    }

    /** Where no answer is documented, the bare envelope that every operation has. */
    private static Map<String, Object> success() {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("statusCode", 200);
        envelope.put("message", "Success");
        return envelope;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key.toString(), value));
        return copy;
    }

    private Map<?, ?> resolve(Map<?, ?> node) {
        Object reference = node.get("$ref");
        if (reference == null) {
            return node;
        }
        Map<?, ?> target = document;
        for (String step : reference.toString().substring("#/".length()).split("/", -1)) {
            target = map(target.get(step));
        }
        return resolve(target);
    }

    static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
