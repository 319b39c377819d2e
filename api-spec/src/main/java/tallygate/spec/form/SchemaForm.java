package tallygate.spec.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Converts types to those that the templates support: flat objects, named texts, whole numbers of 32 or 64 bits, decimals
 * without a format.
 */
final class SchemaForm {
    private final Schemas schemas;

    private SchemaForm(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Those too that get a name on the way. */
    static void apply(Schemas schemas) {
        SchemaForm form = new SchemaForm(schemas);
        Set<String> done = new HashSet<>();
        while (!done.containsAll(schemas.types().keySet())) {
            for (String name : List.copyOf(schemas.types().keySet())) {
                if (done.add(name)) {
                    form.complete(name);
                }
            }
        }
    }

    private void complete(String name) {
        Map<String, Object> type = schemas.merged(schemas.type(name));
        schemas.types().put(name, type);
        leaf(type, true);
        if (type.containsKey("enum")) {
            EnumForm.apply(type);
        } else if (type.containsKey("oneOf")) {
            union(type);
        } else if (type.containsKey("properties")) {
            properties(name, type);
        } else {
            InlineTypes.named(type, name, schemas);
            if ("object".equals(type.get("type")) && Boolean.TRUE.equals(type.get("additionalProperties"))) {
                type.put("x-generate-alias-as-model", true);
            }
        }
    }

    private static void union(Map<String, Object> type) {
        type.put("type", "object");
        Map<String, Object> discriminator = Parts.at(type, "discriminator");
        Map<String, Object> mapping = Parts.at(discriminator, "mapping");
        if (mapping.isEmpty()) {
            Parts.objects(type, "oneOf").stream()
                    .map(Schemas::referenced)
                    .forEach(variant -> mapping.put(variant, "#/components/schemas/" + variant));
            discriminator.put("mapping", mapping);
        }
    }

    private void properties(String name, Map<String, Object> type) {
        if (type.get("additionalProperties") instanceof Map) {
            type.put("additionalProperties", true);
        }
        List<Object> required = Parts.list(type, "required");
        Map<String, Object> properties = Parts.at(type, "properties");
        new ArrayList<>(properties.keySet()).forEach(property -> {
            Map<String, Object> schema = Parts.at(properties, property);
            leaf(schema, true);
            Map<String, Object> named = InlineTypes.named(schema, name + typeName(property), schemas);
            for (String inner : List.of("items", "additionalProperties")) {
                if (named.get(inner) instanceof Map<?, ?> element) {
                    leaf(Parts.object(element), false);
                }
            }
            properties.put(property, named);
            if (Boolean.TRUE.equals(named.get("nullable"))) {
                required.remove(property);
            }
        });
        if (type.containsKey("required")) {
            type.put("required", required);
        }
    }

    private static String typeName(String property) {
        StringBuilder name = new StringBuilder();
        for (String word : property.split("[_-]", -1)) {
            name.append(Parts.capitalized(word));
        }
        return name.toString();
    }

    /** @param property whether it is a type or a property by itself, not an element of a list or map */
    private static void leaf(Map<String, Object> schema, boolean property) {
        NullTypes.apply(schema);
        Object format = schema.get("format");
        switch (String.valueOf(schema.get("type"))) {
            case "integer" -> {
                schema.putIfAbsent("format", "int64");
                schema.remove("enum");
            }
            case "number" -> {
                schema.remove("format");
                schema.remove("enum");
            }
            case "string" -> {
                if (format != null && !format.equals("binary") && !(property && format.equals("date-time"))) {
                    schema.remove("format");
                }
                if (property && "password".equals(format)) {
                    schema.put("x-secret", true);
                }
            }
            case "object" -> freeForm(schema);
            default -> {}
        }
    }

    private static void freeForm(Map<String, Object> schema) {
        boolean documented =
                schema.containsKey("properties") || schema.containsKey("allOf") || schema.containsKey("oneOf");
        Object others = schema.get("additionalProperties");
        if (!documented && (others == null || others.equals(false) || others.equals(new LinkedHashMap<>()))) {
            schema.put("additionalProperties", true);
        } else if (Boolean.FALSE.equals(others)) {
            schema.remove("additionalProperties");
        }
    }
}
