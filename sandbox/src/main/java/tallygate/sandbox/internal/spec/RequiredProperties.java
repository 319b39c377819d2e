package tallygate.sandbox.internal.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.Specification;

/**
 * Completes a response with the properties that the documents require of it and the sandbox knows nothing about: an empty text or list,
 * zero or false. No time and no object is made up. An object that has its identifier only stands for one that is elsewhere, and stays
 * as it is.
 */
public final class RequiredProperties {
    private static final Set<String> REFERENCE = Set.of("id");

    private final Specification specification;

    public RequiredProperties(Specification specification) {
        this.specification = specification;
    }

    /** A copy of an object of this type. */
    public Map<String, Object> in(String type, Map<String, Object> object) {
        return object(variant(Templates.object(specification.schemas().get(type)), object), object);
    }

    private Map<String, Object> object(Map<String, Object> schema, Map<String, Object> object) {
        if (object.keySet().equals(REFERENCE)) {
            return object;
        }
        Map<String, Object> properties = Templates.object(schema.get("properties"));
        Map<String, Object> completed = new LinkedHashMap<>();
        object.forEach((name, value) -> completed.put(name, value(Templates.object(properties.get(name)), value)));
        if (schema.get("required") instanceof List<?> required) {
            for (Object name : required) {
                Object empty = empty(specification.resolve(Templates.object(properties.get(name))));
                if (completed.get(name) == null && empty != null) {
                    completed.put(name.toString(), empty);
                }
            }
        }
        return completed;
    }

    private @Nullable Object value(Map<String, Object> property, @Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object(variant(specification.resolve(property), object), Templates.object(object));
        }
        if (value instanceof List<?> list) {
            Map<String, Object> items = Templates.object(property.get("items"));
            return list.stream().map(element -> value(items, element)).toList();
        }
        return value;
    }

    private Map<String, Object> variant(Map<String, Object> schema, Map<?, ?> object) {
        String kind = String.valueOf(object.get(Specification.discriminator(schema)));
        String type = Specification.variants(schema).get(kind);
        return type == null ? schema : Templates.object(specification.schemas().get(type));
    }

    /** Null for a type of which no value is empty. */
    private @Nullable Object empty(Map<String, Object> schema) {
        return switch (String.valueOf(schema.get("type"))) {
            case "string" -> schema.containsKey("format") ? null : "";
            case "integer", "number" -> 0;
            case "boolean" -> false;
            case "array" -> List.of();
            case "object" -> schema.containsKey("properties") ? null : Map.of();
            default -> null;
        };
    }
}
