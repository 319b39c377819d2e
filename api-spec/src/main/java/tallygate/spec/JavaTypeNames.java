package tallygate.spec;

import java.util.Map;

/** The names in Java of the types of a document. */
final class JavaTypeNames {
    private JavaTypeNames() {}

    static String of(Specification specification, Map<String, Object> schema) {
        String name = Specification.referenced(schema);
        if (name != null && !isAlias(Specification.object(specification.schemas(), name))) {
            return name;
        }
        Map<String, Object> type = specification.resolve(schema);
        return switch (String.valueOf(type.get("type"))) {
            case "array" -> "List<" + of(specification, Specification.object(type, "items")) + ">";
            case "string" -> "date-time".equals(type.get("format")) ? "Instant" : "String";
            case "integer" -> "int64".equals(type.get("format")) ? "Long" : "Integer";
            case "number" -> "BigDecimal";
            case "boolean" -> "Boolean";
            case "object" -> "Map<String, " + values(specification, type) + ">";
            default -> "Object";
        };
    }

    private static String values(Specification specification, Map<String, Object> type) {
        return type.get("additionalProperties") instanceof Map<?, ?> values && !values.isEmpty()
                ? of(specification, Specification.object(values))
                : "Object";
    }

    /** Returns whether a named schema has no class of its own. */
    private static boolean isAlias(Map<String, Object> schema) {
        return !schema.containsKey("properties")
                && !schema.containsKey("oneOf")
                && !schema.containsKey("enum")
                && !Boolean.TRUE.equals(schema.get("x-generate-alias-as-model"));
    }
}
