package tallygate.spec.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names the objects and sets of texts that are within others. */
final class InlineTypes {
    private InlineTypes() {}

    /** Returns a schema in which everything that becomes a class is a reference. */
    static Map<String, Object> named(Map<String, Object> schema, String name, Schemas schemas) {
        Map<String, Object> whole = schemas.merged(schema);
        boolean texts =
                whole.containsKey("enum") && !List.of("integer", "number").contains(whole.get("type"));
        if (whole.containsKey("properties") || texts) {
            Map<String, Object> reference = schemas.named(name, whole);
            Map<String, Object> described = new LinkedHashMap<>();
            copy(
                    schema,
                    described,
                    "description",
                    "deprecated",
                    "nullable",
                    "x-secret",
                    "x-in-query",
                    "x-in-header",
                    "x-in-path",
                    "x-in-form",
                    "x-in-part",
                    "x-part-type");
            if (described.isEmpty()) {
                return reference;
            }
            described.put("allOf", List.of(reference));
            return described;
        }
        for (String inner : List.of("items", "additionalProperties")) {
            if (whole.get(inner) instanceof Map<?, ?> element) {
                whole.put(inner, named(Parts.object(element), name + "Item", schemas));
            }
        }
        return whole;
    }

    private static void copy(Map<String, Object> from, Map<String, Object> to, String... names) {
        for (String name : names) {
            if (from.containsKey(name)) {
                to.put(name, from.get(name));
            }
        }
    }
}
