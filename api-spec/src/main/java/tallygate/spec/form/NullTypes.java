package tallygate.spec.form;

import java.util.List;
import java.util.Map;

/** Converts the type {@code null} of OpenAPI 3.1 to {@code nullable: true} of 3.0. */
final class NullTypes {
    private NullTypes() {}

    static void apply(Map<String, Object> schema) {
        List<Object> types = Parts.list(schema, "type");
        if (!types.isEmpty()) {
            if (types.remove("null")) {
                schema.put("nullable", true);
            }
            schema.remove("type");
            types.forEach(type -> schema.put("type", type));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            List<Map<String, Object>> parts = Parts.objects(schema, choice);
            if (parts.removeIf(part -> "null".equals(part.get("type"))) && parts.size() == 1) {
                schema.remove(choice);
                schema.put("nullable", true);
                if (parts.get(0).containsKey("$ref")) {
                    schema.put("allOf", parts);
                } else {
                    parts.get(0).forEach(schema::putIfAbsent);
                }
            }
        }
        for (String bound : List.of("exclusiveMinimum", "exclusiveMaximum")) {
            if (schema.get(bound) instanceof Number) {
                schema.remove(bound);
            }
        }
    }
}
