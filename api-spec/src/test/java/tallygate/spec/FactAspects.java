package tallygate.spec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What can be compared of a property, as texts by name, seen from the facts. {@link SpecAspects} is the other side. */
final class FactAspects {
    private final Facts facts;
    private final Map<String, String> renamedTypes;

    FactAspects(Facts facts, Map<String, String> renamedTypes) {
        this.facts = facts;
        this.renamedTypes = renamedTypes;
    }

    Map<String, String> of(String schema, Map<String, Object> field) {
        Map<String, String> aspects = new TreeMap<>();
        aspects.put("type", type(field));
        aspects.put("format", format(field));
        aspects.put("required", String.valueOf(field.get("required")));
        aspects.put("values", String.join(", ", facts.values(schema, field)));
        aspects.put("default", field.containsKey("default") ? sentence(field.get("default")) : "-");
        aspects.put("minimum", limit(field, "min"));
        aspects.put("maximum", limit(field, "max"));
        aspects.put("length of items", items(field));
        aspects.put("deprecated", String.valueOf(field.containsKey("deprecated")));
        return aspects;
    }

    private String type(Map<String, Object> field) {
        String type = String.valueOf(field.get("type"));
        return switch (type) {
            case "array" -> "array of " + type(Yaml.object(field, "items"));
            case "ref" -> renamedTypes.getOrDefault(String.valueOf(field.get("ref")), (String) field.get("ref"));
            default -> type;
        };
    }

    /** No format says that nothing beyond 32 bits was seen; of decimal numbers there is one kind only. */
    private static String format(Map<String, Object> field) {
        if (field.get("type").equals("number")) {
            return "-";
        }
        String none = field.get("type").equals("integer") ? "int32" : "-";
        return String.valueOf(field.getOrDefault("format", none));
    }

    private static String limit(Map<String, Object> field, String which) {
        for (String name : List.of(which, which + "imum", which + "Length", which + "Items")) {
            if (field.containsKey(name)) {
                return String.valueOf(field.get(name));
            }
        }
        return "-";
    }

    private static String items(Map<String, Object> field) {
        Map<String, Object> items = Yaml.object(field, "items");
        return items.getOrDefault("minLength", "-") + " to " + items.getOrDefault("maxLength", "-");
    }

    /** A default as a sentence has it. */
    private static String sentence(Object value) {
        if (!(value instanceof List<?> list)) {
            return String.valueOf(value);
        }
        String all = list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all.replaceFirst(", ([^,]+)$", " and $1");
    }
}
