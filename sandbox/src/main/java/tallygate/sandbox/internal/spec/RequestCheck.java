package tallygate.sandbox.internal.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.Specification;

/**
 * Rejects a request without a required property, or with a property of another JSON type than documented. Enums are open, so
 * unlisted values are accepted.
 */
public final class RequestCheck {
    private static final Map<String, String> WORDS = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "array", "a list",
            "object", "an object");

    private final Specification specification;

    RequestCheck(Specification specification) {
        this.specification = specification;
    }

    /** @param at the prefix of property names in messages, with a dot at its end; empty at the top */
    void object(Map<String, Object> schema, Map<String, Object> value, String at) {
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> value.get(name) == null)
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Rejection(400, "Parameter " + at + name + " is required");
                    });
        }
        Templates.object(schema.get("properties"))
                .forEach((name, property) -> check(Templates.object(property), value.get(name), at + name));
    }

    private void check(Map<String, Object> property, @Nullable Object value, String at) {
        if (value == null) {
            return;
        }
        Map<String, Object> schema = specification.resolve(property);
        if (!fits(schema, value)) {
            throw new Rejection(400, "Parameter " + at + " must be " + WORDS.get(kind(schema)));
        }
        if (value instanceof Map<?, ?> nested) {
            object(variant(schema, nested), Templates.object(nested), at + '.');
        }
        if (value instanceof List<?> list) {
            Map<String, Object> items = Templates.object(schema.get("items"));
            for (int i = 0; i < list.size(); i++) {
                check(items, list.get(i), at + '[' + i + ']');
            }
        }
    }

    /** Returns the schema of the documented variant of the value; the schema itself if it has no variants. */
    private Map<String, Object> variant(Map<String, Object> schema, Map<?, ?> value) {
        String text = String.valueOf(value.get(Specification.discriminator(schema)));
        String type = Specification.variants(schema).get(text);
        return type == null ? schema : Templates.object(specification.schemas().get(type));
    }

    /** Returns whether a value is of the JSON kind that a schema documents; a schema without a kind accepts every kind. */
    public static boolean fits(Map<String, Object> schema, Object value) {
        return switch (kind(schema)) {
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List<?>;
            case "object" -> value instanceof Map<?, ?>;
            default -> true;
        };
    }

    private static String kind(Map<String, Object> schema) {
        return String.valueOf(schema.get("type"));
    }
}
