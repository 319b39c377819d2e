package tallygate.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the vendor's SDKs and pages name of Pagar.me's API. The older facts, which were about usages only, add the operation
 * that newer sources lack, and which properties an older SDK required.
 */
final class PagarmeFacts {
    private static final Map<String, Object> NEWER = Yaml.resource("/facts/pagarme.json");
    private static final Map<String, Object> OLDER = Yaml.resource("/facts/subscription-usage.json");

    private PagarmeFacts() {}

    /** All operations, each once. */
    static List<Map<String, Object>> operations() {
        List<Map<String, Object>> all = new ArrayList<>(
                Yaml.list(NEWER, "operations").stream().map(Yaml::object).toList());
        List<Object> known = all.stream().map(fact -> fact.get("operation")).toList();
        Yaml.list(OLDER, "operations").stream()
                .map(Yaml::object)
                .filter(fact -> !known.contains(fact.get("operation")))
                .forEach(all::add);
        return all;
    }

    /** The properties of every schema by its name, those of a base first. */
    static Map<String, List<Map<String, Object>>> schemas() {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        Map<String, Object> newer = Yaml.object(NEWER, "schemas");
        newer.forEach((name, schema) -> {
            Object base = Yaml.object(schema).get("extends");
            List<Map<String, Object>> fields = base == null ? new ArrayList<>() : fields(newer.get(base));
            fields.addAll(fields(schema));
            all.put(name, fields);
        });
        olderSchemas().forEach(all::putIfAbsent);
        return all;
    }

    static Map<String, List<Map<String, Object>>> olderSchemas() {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        Yaml.object(OLDER, "schemas")
                .forEach((name, schema) -> all.put(
                        name,
                        ((List<?>) schema)
                                .stream().<Map<String, Object>>map(Yaml::object).toList()));
        return all;
    }

    /** The schema of each variant by the text that tells it, by base and property. */
    static Map<String, Object> variants() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String kind : List.of("discriminated", "bySubclassOnly")) {
            Yaml.list(Yaml.object(NEWER, "polymorphism"), kind).stream()
                    .map(Yaml::object)
                    .forEach(fact -> all.put(fact.get("base") + " by " + fact.get("property"), fact.get("mapping")));
        }
        return all;
    }

    static Map<String, Object> webhooks() {
        return Yaml.object(NEWER, "webhooks");
    }

    static boolean isRequest(String schema) {
        return Set.of("request", "both")
                .contains(Yaml.object(NEWER, "schemas", schema).getOrDefault("role", "response"));
    }

    private static List<Map<String, Object>> fields(Object schema) {
        return new ArrayList<>(Yaml.list(Yaml.object(schema), "fields").stream()
                .map(Yaml::object)
                .toList());
    }
}
