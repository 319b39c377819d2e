package tallygate.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The facts of the management API: what the vendor's documents and SDKs name, without a word of theirs. */
final class Facts {
    private static final Pattern QUERY_BESIDE_BODY =
            Pattern.compile("also query parameter (\\w+) \\((\\w+), (required|optional)\\)");

    private final List<Map<String, String>> more = Tsv.resource("/facts/genauth-operations-more.tsv");
    private final List<Map<String, String>> operations = Stream.concat(
                    Tsv.resource("/facts/genauth-operations.tsv").stream(),
                    more.stream().filter(Facts::hasTypes))
            .toList();
    private final Map<String, Object> schemas = new LinkedHashMap<>(Yaml.resource("/facts/genauth-schemas.json"));
    private final Map<String, Object> additions = Yaml.resource("/facts/genauth-additions.json");

    Facts() {
        schemas.putAll(Yaml.resource("/facts/genauth-schemas-more.json"));
    }

    /** All that have types. */
    List<Map<String, String>> operations() {
        return operations;
    }

    /** Those of which a method, a path and a name are known and nothing else. */
    List<Map<String, String>> knownByNameOnly() {
        return more.stream().filter(row -> !hasTypes(row)).toList();
    }

    private static boolean hasTypes(Map<String, String> row) {
        return !row.get("params").equals("?");
    }

    Set<String> schemas() {
        return schemas.keySet();
    }

    boolean freeForm(String schema) {
        return Boolean.TRUE.equals(Yaml.object(schemas, schema).get("freeForm"));
    }

    /** The properties of a schema in order: those in the query beside a body, its own, and those that only Node knows. */
    List<Map<String, Object>> fields(String schema) {
        Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
        besideBody(schema).forEach(field -> fields.put(String.valueOf(field.get("name")), field));
        Yaml.list(Yaml.object(schemas, schema), "fields").stream()
                .map(Yaml::object)
                .forEach(field -> fields.put(String.valueOf(field.get("name")), field));
        added(schema).forEach((name, type) -> fields.put(name, Map.of("name", name, "type", type, "required", false)));
        return new ArrayList<>(fields.values());
    }

    private List<Map<String, Object>> besideBody(String schema) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, String> operation : operations) {
            Matcher note = QUERY_BESIDE_BODY.matcher(operation.get("notes"));
            if (operation.get("requestType").equals(schema) && note.find()) {
                boolean required = note.group(3).equals("required");
                found.add(Map.of("name", note.group(1), "type", note.group(2), "required", required));
            }
        }
        return found;
    }

    /** The properties that the list of additions gives to a schema, with their types. */
    Map<String, String> added(String schema) {
        Map<String, String> added = new LinkedHashMap<>();
        Yaml.list(additions, "fields").stream()
                .map(Yaml::object)
                .filter(field -> field.get("schema").equals(schema))
                .forEach(field -> added.put(String.valueOf(field.get("field")), type(field)));
        Yaml.list(additions, "queryParameters").stream()
                .map(Yaml::object)
                .filter(parameter -> requestTypeOf(parameter.get("operation")).equals(schema))
                .forEach(parameter -> added.put(String.valueOf(parameter.get("parameter")), type(parameter)));
        return added;
    }

    private static String type(Map<String, Object> addition) {
        return String.valueOf(addition.get("type")).replaceFirst("^array<(.*)>$", "array of $1");
    }

    private String requestTypeOf(Object methodAndPath) {
        return operations.stream()
                .filter(row -> (row.get("method") + " " + row.get("path")).equals(methodAndPath))
                .map(row -> row.get("requestType"))
                .findFirst()
                .orElseThrow();
    }

    /** All values that are known of a property, from every source. */
    Set<String> values(String schema, Map<String, Object> field) {
        Set<String> values = new TreeSet<>(addedValues().getOrDefault(schema + "." + field.get("name"), List.of()));
        for (String list : List.of("enum", "enumSdkOnly", "knownValues")) {
            Yaml.list(field, list).forEach(value -> values.add(String.valueOf(value)));
        }
        Yaml.list(Yaml.object(field, "items"), "enum").forEach(value -> values.add(String.valueOf(value)));
        return values;
    }

    /** The values that the list of additions gives to properties, by {@code Type.property}. */
    Map<String, List<String>> addedValues() {
        Map<String, List<String>> added = new HashMap<>();
        Yaml.list(additions, "enumValues").stream()
                .map(Yaml::object)
                .forEach(addition -> added.put(
                        addition.get("schema") + "." + addition.get("field"),
                        Yaml.list(addition, "values").stream()
                                .map(String::valueOf)
                                .toList()));
        return added;
    }
}
