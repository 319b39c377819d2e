package tallygate.sandbox;

import static tallygate.sandbox.Spec.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives a documented example the shape that the schema documents.
 *
 * <p>The documents print the element of an array in place of the array and a sentence in place of a nested object; the
 * server sends neither.
 */
final class ExampleShape {
    private final UnaryOperator<Map<?, ?>> resolve;

    ExampleShape(UnaryOperator<Map<?, ?>> resolve) {
        this.resolve = resolve;
    }

    @Nullable
    Object of(Map<?, ?> reference, @Nullable Object example) {
        Map<?, ?> schema = flat(resolve.apply(reference));
        Object known = example == null ? schema.get("example") : example;
        if (schema.containsKey("items")) {
            return array(map(schema.get("items")), known);
        }
        if (schema.containsKey("properties")) {
            return object(schema, map(known));
        }
        return known == null ? placeholder(schema) : known;
    }

    private List<?> array(Map<?, ?> items, @Nullable Object example) {
        if (example == null) {
            return List.of();
        }
        List<?> elements = example instanceof List<?> list ? list : List.of(example);
        return elements.stream()
                .map(element -> element == null ? null : of(items, element))
                .toList();
    }

    private Map<String, @Nullable Object> object(Map<?, ?> schema, Map<?, ?> example) {
        Map<?, ?> properties = map(schema.get("properties"));
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        properties.forEach((name, property) -> {
            if (example.containsKey(name) && example.get(name) == null && !required.contains(name)) {
                object.put(name.toString(), null);
            } else if (example.containsKey(name) || required.contains(name)) {
                object.put(name.toString(), of(map(property), example.get(name)));
            }
        });
        example.forEach((name, value) -> object.putIfAbsent(name.toString(), value));
        return object;
    }

    /** A schema wrapped in a single allOf, which is how a description is put beside a reference. */
    private Map<?, ?> flat(Map<?, ?> schema) {
        if (!(schema.get("allOf") instanceof List<?> parts)) {
            return schema;
        }
        Map<Object, Object> merged = new LinkedHashMap<>();
        parts.forEach(part -> merged.putAll(flat(resolve.apply(map(part)))));
        merged.putAll(schema);
        return merged;
    }

    private static @Nullable Object placeholder(Map<?, ?> schema) {
        if (schema.get("enum") instanceof List<?> values && !values.isEmpty()) {
            return values.get(0);
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "string" -> "";
            case "integer", "number" -> 0;
            case "boolean" -> false;
            case "object" -> Map.of();
            default -> null;
        };
    }
}
