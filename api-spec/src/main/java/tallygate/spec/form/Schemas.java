package tallygate.spec.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named types of a document. */
final class Schemas {
    private final Map<String, Object> types;

    Schemas(Map<String, Object> document) {
        Map<String, Object> components = Parts.at(document, "components");
        document.put("components", components);
        types = Parts.at(components, "schemas");
        components.put("schemas", types);
    }

    Map<String, Object> types() {
        return types;
    }

    Map<String, Object> type(String name) {
        return Parts.at(types, name);
    }

    /** Gives a schema a name and returns a reference to it; if the name is taken, another one that begins with it. */
    Map<String, Object> named(String name, Map<String, Object> schema) {
        String free = name;
        for (int number = 2; types.containsKey(free); number++) {
            free = name + number;
        }
        types.put(free, schema);
        return Parts.reference(free);
    }

    /** Returns the name that a schema refers to, bare or as the only part of an allOf; empty if it says itself what it is. */
    static String referenced(Map<String, Object> schema) {
        List<Map<String, Object>> parts = Parts.objects(schema, "allOf");
        Object reference = parts.size() == 1 && !schema.containsKey("properties")
                ? parts.get(0).get("$ref")
                : schema.get("$ref");
        return reference == null ? "" : Parts.lastName(reference);
    }

    /** What a schema is behind its references. */
    Map<String, Object> resolved(Map<String, Object> schema) {
        Map<String, Object> found = schema;
        for (String name = referenced(found); !name.isEmpty(); name = referenced(found)) {
            found = type(name);
        }
        return found;
    }

    /** Returns the object that the parts of an allOf make together with what stands beside them. */
    Map<String, Object> merged(Map<String, Object> schema) {
        List<Map<String, Object>> parts = Parts.objects(schema, "allOf");
        if (parts.isEmpty() || !referenced(schema).isEmpty()) {
            return schema;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        merged.put("type", "object");
        parts.forEach(part -> add(merged, merged(resolved(part))));
        Map<String, Object> beside = new LinkedHashMap<>(schema);
        beside.remove("allOf");
        add(merged, beside);
        return merged;
    }

    private static void add(Map<String, Object> merged, Map<String, Object> part) {
        Map<String, Object> properties = new LinkedHashMap<>(Parts.at(merged, "properties"));
        properties.putAll(Parts.at(part, "properties"));
        List<Object> required = Parts.list(merged, "required");
        required.addAll(Parts.list(part, "required"));
        merged.putAll(part);
        if (!properties.isEmpty()) {
            merged.put("properties", properties);
        }
        if (!required.isEmpty()) {
            merged.put("required", required.stream().distinct().toList());
        }
    }

    /** Returns whether a type becomes a class: an object with properties, one with variants, or one that has a name alone. */
    boolean isClass(String name) {
        Map<String, Object> type = type(name);
        return type.containsKey("properties")
                || type.containsKey("oneOf")
                || type.containsKey("enum")
                || Boolean.TRUE.equals(type.get("x-generate-alias-as-model"));
    }
}
