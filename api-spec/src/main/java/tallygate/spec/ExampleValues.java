package tallygate.spec;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates values that fit the types of a document: the documented example of a property if there is one, else one generated
 * from its type. The same arguments always give the same value. Immutable and thread-safe.
 */
public final class ExampleValues {
    /** The properties that an object has. */
    public enum Completeness {
        /** All that are documented. */
        EVERY_PROPERTY,
        /** Only the required ones. */
        REQUIRED_PROPERTIES
    }

    private static final int SUCCESS = 200;
    private static final Instant FIRST_INSTANT = Instant.parse("2026-01-01T08:30:00Z");

    private final Specification specification;
    private final Completeness completeness;
    private final int variant;

    private ExampleValues(Specification specification, Completeness completeness, int variant) {
        this.specification = specification;
        this.completeness = completeness;
        this.variant = variant;
    }

    /** Returns the first variant of values with these properties. */
    public static ExampleValues of(Specification specification, Completeness completeness) {
        return new ExampleValues(specification, completeness, 0);
    }

    /**
     * Values that differ from those of other variants in every text, number and time without a documented example, and in
     * ids; where only few values are possible, variants share them.
     *
     * @param number 0 or more; 0 has the documented examples unchanged
     */
    public ExampleValues variant(int number) {
        return new ExampleValues(specification, completeness, number);
    }

    /** Returns an object of the type of this name. */
    public Map<String, @Nullable Object> object(String type) {
        return object(type, new LinkedHashSet<>());
    }

    /** Returns the response of a server where the operation succeeds; an envelope alone where no response is documented. */
    public Map<String, @Nullable Object> response(SpecifiedOperation operation) {
        String type = operation.responseType();
        if (type != null) {
            Map<String, @Nullable Object> answer = object(type);
            answer.replace("statusCode", SUCCESS);
            return answer;
        }
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("statusCode", SUCCESS);
        envelope.put("message", "Success");
        return envelope;
    }

    private Map<String, @Nullable Object> object(String type, Set<String> within) {
        Map<String, Object> schema = Specification.object(specification.schemas(), type);
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Set<String> inside = new LinkedHashSet<>(within);
        inside.add(type);
        List<Map.Entry<String, String>> variants =
                List.copyOf(Specification.variants(schema).entrySet());
        if (!variants.isEmpty()) {
            Map.Entry<String, String> chosen = variants.get(variant % variants.size());
            object.putAll(object(chosen.getValue(), inside));
            object.put(Specification.discriminator(schema), chosen.getKey());
            return object;
        }
        if (!schema.containsKey("properties")) {
            object.put("anything", "value " + (variant + 1));
        }
        List<Object> required = Specification.list(schema, "required");
        specification.properties(type).forEach((name, definition) -> {
            Map<String, Object> property = Specification.object(definition);
            boolean wanted = required.contains(name) || completeness == Completeness.EVERY_PROPERTY;
            if (wanted && !(repeats(property, inside) && !required.contains(name))) {
                object.put(name, value(name, property, inside));
            }
        });
        return object;
    }

    /** Returns whether a value would hold a value of a type that it is part of, and that one again, without end. */
    private boolean repeats(Map<String, Object> property, Set<String> inside) {
        String type = Specification.referenced(property);
        return type != null && inside.contains(type);
    }

    private Object value(String name, Map<String, Object> property, Set<String> inside) {
        String type = Specification.referenced(property);
        Map<String, Object> schema = specification.resolve(property);
        if (type != null && (schema.containsKey("properties") || schema.containsKey("oneOf"))) {
            return inside.contains(type) ? innermost(type, inside) : object(type, inside);
        }
        Object example = schema.get("example");
        if ("array".equals(schema.get("type"))) {
            return elements(name, schema, inside);
        }
        return example == null ? madeUp(name, schema) : varied(name, schema, example);
    }

    /**
     * Returns the innermost value of a type that is part of itself: one with required properties only, or none if these
     * recur.
     */
    private Map<String, @Nullable Object> innermost(String type, Set<String> inside) {
        Set<String> within = new LinkedHashSet<>(inside);
        return within.add("innermost " + type)
                ? new ExampleValues(specification, Completeness.REQUIRED_PROPERTIES, variant).object(type, within)
                : Map.of();
    }

    private List<Object> elements(String name, Map<String, Object> schema, Set<String> inside) {
        Map<String, Object> items = Specification.object(schema, "items");
        if (schema.get("example") instanceof List<?> documented && Specification.referenced(items) == null) {
            return new ArrayList<>(documented);
        }
        return repeats(items, inside) ? List.of() : List.of(value(name, items, inside));
    }

    /** Varies an example: ids differ from one variant to the next; other documented examples are not changed. */
    private Object varied(String name, Map<String, Object> schema, Object example) {
        boolean names = name.equals("id") || name.endsWith("Id") || name.equals("code") || name.equals("username");
        return variant > 0 && names && example instanceof String text && !schema.containsKey("enum")
                ? text + "-" + variant
                : example;
    }

    private Object madeUp(String name, Map<String, Object> schema) {
        List<Object> choices = Specification.list(schema, "enum");
        if (!choices.isEmpty()) {
            return choices.get(variant % choices.size());
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "integer", "number" -> number(schema);
            case "boolean" -> variant % 2 == 0;
            case "string" -> text(name, schema);
            default -> Map.of(name, "value " + (variant + 1));
        };
    }

    private Object number(Map<String, Object> schema) {
        long least = ((Number) schema.getOrDefault("minimum", 1)).longValue();
        long most = ((Number) schema.getOrDefault("maximum", Integer.MAX_VALUE)).longValue();
        long number = least + variant % (most - least + 1);
        return "int64".equals(schema.get("format")) ? (Object) number : (Object) (int) number;
    }

    private String text(String name, Map<String, Object> schema) {
        if ("date-time".equals(schema.get("format"))) {
            return FIRST_INSTANT.plus(variant, ChronoUnit.DAYS).toString();
        }
        String text = name + " " + (variant + 1);
        int longest = ((Number) schema.getOrDefault("maxLength", text.length())).intValue();
        return text.substring(Math.max(0, text.length() - longest));
    }
}
