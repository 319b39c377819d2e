package tallygate.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document of one object and one enum, with the texts that are tried in every place that a template writes. */
record SmallSpec(List<String> texts) {
    Map<String, Object> document() {
        String schema = texts.get(0);
        String property = texts.get(1);
        String description = texts.get(2);
        Map<String, Object> kind = Map.of(
                "type", "string",
                "description", description,
                "enum", List.of(texts.get(3), "other"),
                "x-enum-varnames", List.of(texts.get(5), "OTHER_CONSTANT"),
                "x-enum-descriptions", List.of(texts.get(4), "Another."));
        Map<String, Object> text = Map.of("type", "string", "description", description);
        Map<String, Object> reference =
                Map.of("description", description, "allOf", List.of(Map.of("$ref", "#/components/schemas/Kind")));
        Map<String, Object> object = Map.of(
                "type",
                "object",
                "description",
                description,
                "required",
                List.of(property),
                "properties",
                inOrder(property, text, "kindOfIt", reference));
        return Map.of(
                "openapi", "3.0.3",
                "info", Map.of("title", "Small", "version", "1"),
                "paths", Map.of(),
                "components", Map.of("schemas", inOrder(schema, object, "Kind", kind)));
    }

    private static Map<String, Object> inOrder(String firstName, Object first, String secondName, Object second) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(firstName, first);
        map.put(secondName, second);
        return map;
    }
}
