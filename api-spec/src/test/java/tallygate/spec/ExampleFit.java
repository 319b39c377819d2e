package tallygate.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says where an example is not what its schema describes: kinds of JSON, names, sets of texts, limits. */
final class ExampleFit {
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private final Spec spec;
    private final List<String> misfits = new ArrayList<>();

    private ExampleFit(Spec spec) {
        this.spec = spec;
    }

    /** The places within the example that do not fit; empty for one that does. */
    static List<String> misfits(Spec spec, Map<String, Object> schema, Object example) {
        ExampleFit fit = new ExampleFit(spec);
        fit.check("", schema, example);
        return fit.misfits;
    }

    private void check(String place, Map<String, Object> schema, Object example) {
        if (example == null && schema.containsKey("nullable")) {
            return;
        }
        Map<String, Object> target =
                Spec.referenced(schema).equals("-") ? schema : spec.schema(Spec.referenced(schema));
        if (target.containsKey("oneOf")) {
            checkVariant(place, target, example);
            return;
        }
        boolean fits =
                switch (String.valueOf(target.get("type"))) {
                    case "string" -> example instanceof String text && text(target, text);
                    case "integer" ->
                        (example instanceof Integer || example instanceof Long) && within(target, example);
                    case "number" -> example instanceof Number && within(target, example);
                    case "boolean" -> example instanceof Boolean;
                    case "array" -> example instanceof List<?> list && elements(place, target, list);
                    case "object" -> example instanceof Map<?, ?> && properties(place, target, Yaml.object(example));
                    default -> true;
                };
        if (!fits) {
            misfits.add(place + ": " + example);
        }
    }

    private void checkVariant(String place, Map<String, Object> union, Object example) {
        Object text = example instanceof Map<?, ?> object ? object.get(Specification.discriminator(union)) : null;
        String variant = Specification.variants(union).get(String.valueOf(text));
        if (variant == null) {
            misfits.add(place + ": " + example);
        } else {
            check(place, spec.schema(variant), example);
        }
    }

    private static boolean text(Map<String, Object> schema, String text) {
        return (!schema.containsKey("enum") || Yaml.list(schema, "enum").contains(text))
                && (!"date-time".equals(schema.get("format"))
                        || RFC_3339.matcher(text).matches())
                && between(text.length(), schema.get("minLength"), schema.get("maxLength"));
    }

    private static boolean within(Map<String, Object> schema, Object number) {
        return between(((Number) number).doubleValue(), schema.get("minimum"), schema.get("maximum"));
    }

    private boolean elements(String place, Map<String, Object> schema, List<?> elements) {
        elements.forEach(element -> check(place + "/-", Yaml.object(schema, "items"), element));
        return between(elements.size(), schema.get("minItems"), schema.get("maxItems"));
    }

    private boolean properties(String place, Map<String, Object> schema, Map<String, Object> example) {
        Map<String, Object> known = Yaml.object(schema, "properties");
        example.forEach((name, value) -> {
            if (known.containsKey(name) && value != null) {
                check(place + "/" + name, Yaml.object(known, name), value);
            }
        });
        return schema.containsKey("additionalProperties") || known.keySet().containsAll(example.keySet());
    }

    private static boolean between(double value, Object least, Object most) {
        return (least == null || value >= ((Number) least).doubleValue())
                && (most == null || value <= ((Number) most).doubleValue());
    }
}
