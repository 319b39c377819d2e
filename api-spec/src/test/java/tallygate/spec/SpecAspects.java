package tallygate.spec;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be compared of a property, as texts by name, seen from the spec. {@link FactAspects} is the other side. */
final class SpecAspects {
    private static final Pattern DEFAULT = Pattern.compile("If absent, (.+?)\\.(\\s|$)");

    private final Spec spec;

    SpecAspects(Spec spec) {
        this.spec = spec;
    }

    /** The known texts are looked for in the description of what is no set of texts. */
    Map<String, String> of(String schema, String name, Set<String> known) {
        Map<String, Object> property = Yaml.object(spec.properties(schema), name);
        Map<String, Object> element = property.containsKey("items") ? Yaml.object(property, "items") : property;
        Map<String, String> aspects = new TreeMap<>();
        aspects.put("type", type(property));
        aspects.put("format", String.valueOf(property.getOrDefault("format", "-")));
        aspects.put(
                "required",
                String.valueOf(Yaml.list(spec.schema(schema), "required").contains(name)));
        aspects.put("values", String.join(", ", values(property, element, known)));
        aspects.put("default", defaultOf(property));
        aspects.put("minimum", limit(property, "min"));
        aspects.put("maximum", limit(property, "max"));
        aspects.put("length of items", limits(property.containsKey("items") ? element : Map.of()));
        aspects.put("deprecated", String.valueOf(property.containsKey("deprecated")));
        return aspects;
    }

    private String type(Map<String, Object> property) {
        if ("array".equals(property.get("type"))) {
            return "array of " + type(Yaml.object(property, "items"));
        }
        if (property.containsKey("additionalProperties")) {
            return "map";
        }
        boolean any = !property.containsKey("type") && Spec.referenced(property).equals("-");
        return any ? "any" : spec.typeOf(property);
    }

    private Set<String> values(Map<String, Object> property, Map<String, Object> element, Set<String> known) {
        Set<String> values = new TreeSet<>();
        Yaml.list(spec.resolved(element), "enum").forEach(value -> values.add(String.valueOf(value)));
        if (values.isEmpty()) {
            values.addAll(known);
            values.removeIf(
                    value -> !String.valueOf(property.get("description")).contains(value));
        }
        return values;
    }

    private static String defaultOf(Map<String, Object> property) {
        Matcher text = DEFAULT.matcher(String.valueOf(property.get("description")));
        return String.valueOf(property.getOrDefault("default", text.find() ? text.group(1) : "-"));
    }

    /** OpenAPI has a name for each kind of value. */
    private static String limit(Map<String, Object> property, String which) {
        String kind = String.valueOf(property.get("type"));
        String name = which
                + switch (kind) {
                    case "array" -> "Items";
                    case "string" -> "Length";
                    default -> "imum";
                };
        return String.valueOf(property.getOrDefault(name, "-"));
    }

    private static String limits(Map<String, Object> items) {
        return items.getOrDefault("minLength", "-") + " to " + items.getOrDefault("maxLength", "-");
    }
}
