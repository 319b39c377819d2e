package tallygate.spec.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tallygate.spec.source.SourceNode;

/** Kinds, formats and keywords of schemas. */
final class SchemaRules implements Rule {
    private static final Set<String> KINDS = Set.of("string", "integer", "number", "boolean", "array", "object");
    private static final Map<String, Set<String>> FORMATS = Map.of(
            "integer", Set.of("int32", "int64"),
            "number", Set.of("float", "double", "decimal"));
    private static final List<String> UNUSED = List.of(
            "anyOf",
            "not",
            "if",
            "then",
            "else",
            "const",
            "patternProperties",
            "prefixItems",
            "dependentSchemas",
            "unevaluatedProperties",
            "propertyNames");

    @Override
    public void check(ApiSource api, Faults faults) {
        Set<String> binary = binaryPlaces(api);
        api.forEachSchema(schema -> check(api, schema, faults));
        api.forEachSchema(schema -> {
            if (schema.get("format").text().equals("binary") && !binary.contains(schema.place())) {
                faults.add(
                        schema.get("format"),
                        "JSON cannot hold raw bytes",
                        "write format: byte for Base64, or send them as multipart/form-data or application/octet-stream");
            }
        });
    }

    /** Where bytes can stand: as a whole body, or as a part of multipart, alone or in a list. */
    private static Set<String> binaryPlaces(ApiSource api) {
        Set<String> places = new HashSet<>();
        for (ApiSource.Operation operation : api.operations()) {
            SourceNode sent = api.resolve(operation.node().get("requestBody")).get("content");
            List<SourceNode> contents = new ArrayList<>(List.of(sent));
            operation.node().get("responses").children().stream()
                    .map(response -> api.resolve(response).get("content"))
                    .forEach(contents::add);
            contents.forEach(content -> content.children().stream()
                    .filter(media -> RequestShape.json(content)
                            .noneMatch(json -> json.place().equals(media.place())))
                    .forEach(media -> add(api, media.get("schema"), places)));
            SourceNode form = RequestShape.form(sent);
            if (form.name().equals(RequestShape.MULTIPART)) {
                api.properties(form.get("schema")).values().forEach(part -> add(api, part, places));
            }
        }
        return places;
    }

    private static void add(ApiSource api, SourceNode schema, Set<String> places) {
        SourceNode type = api.type(schema);
        places.add(schema.place());
        places.add(type.place());
        places.add(type.get("items").place());
        places.add(api.type(type.get("items")).place());
    }

    private static void check(ApiSource api, SourceNode schema, Faults faults) {
        checkKind(schema, faults);
        for (String unused : UNUSED) {
            if (schema.has(unused) && !ApiSource.isNullable(schema.get(unused))) {
                faults.add(schema.get(unused), unused + " is not generated", remedy(unused));
            }
        }
        String kind = kind(schema);
        if (kind.equals("array") && !schema.get("items").isObject()) {
            faults.add(schema, "the array does not say what its elements are", "add items, {} for any value");
        }
        for (String inner : List.of("items", "additionalProperties")) {
            SourceNode type = api.type(schema.get(inner));
            boolean container = kind(type).equals("array")
                    || type.get("additionalProperties").isObject();
            if (container && !type.has("properties")) {
                faults.add(
                        schema.get(inner),
                        "a list or map within another is not generated",
                        "make the inner one a property of an object");
            }
        }
        schema.get("required").children().stream()
                .filter(name -> !api.properties(schema).containsKey(name.text()))
                .forEach(name -> faults.add(
                        name,
                        "required names the undeclared property " + name.text(),
                        "describe it under properties or remove it"));
    }

    private static String remedy(String keyword) {
        return switch (keyword) {
            case "anyOf" -> "write oneOf with a discriminator, or {} for any value";
            case "const" -> "write enum with one text";
            default -> "remove it";
        };
    }

    private static void checkKind(SourceNode schema, Faults faults) {
        SourceNode type = schema.get("type");
        List<String> kinds =
                type.texts().stream().filter(each -> !each.equals("null")).toList();
        if (kinds.size() > 1) {
            faults.add(type, "a value of several types " + kinds + " is not generated", "write {} for any value");
        }
        kinds.stream()
                .filter(each -> !KINDS.contains(each))
                .forEach(each -> faults.add(type, "there is no type " + each, "write one of " + new TreeSet<>(KINDS)));
        SourceNode format = schema.get("format");
        Set<String> known = FORMATS.get(kind(schema));
        if (format.exists() && known != null && !known.contains(format.text())) {
            String what = "the format " + format.text() + " does not fit a "
                    + (kind(schema).equals("integer") ? "long" : "decimal");
            faults.add(format, what, "write type: string, or type: number without a format");
        }
    }

    private static String kind(SourceNode schema) {
        return schema.get("type").texts().stream()
                .filter(each -> !each.equals("null"))
                .findFirst()
                .orElse("");
    }
}
