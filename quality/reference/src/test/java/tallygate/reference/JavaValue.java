package tallygate.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the values of an example as Java expressions that the builders of the generated types accept. */
final class JavaValue {
    private static final int LINE = 96;
    private static final int STEP = 8;

    private JavaValue() {}

    /** A value of a type by its builder, on one line if it fits, else a line for each property. */
    static String built(Schema type, String name, Map<String, ?> values, int indentation) {
        String oneLine = String.join("", chain(type, name, values, indentation));
        if (indentation + oneLine.length() <= LINE && !oneLine.contains("\n")) {
            return oneLine;
        }
        int inner = indentation + STEP;
        return String.join("\n" + " ".repeat(inner), chain(type, name, values, inner));
    }

    private static List<String> chain(Schema type, String name, Map<String, ?> values, int indentation) {
        List<String> calls = new ArrayList<>();
        calls.add(name + ".builder()");
        type.properties().keySet().stream().filter(values::containsKey).forEach(property -> {
            String value = of(type.property(property), values.get(property), indentation);
            calls.add("." + JavaNames.ofProperty(property) + "(" + value + ")");
        });
        calls.add(".build()");
        return calls;
    }

    private static String of(Schema property, Object value, int indentation) {
        Schema schema = property.resolved();
        String name = property.typeName();
        if (schema.isEnum()) {
            return constant(schema, name, value);
        }
        if (name != null && schema.isValueType()) {
            return built(schema, name, object(value), indentation);
        }
        if (schema.isUnion()) {
            String variant = schema.variantOf(object(value));
            return built(Schema.named(schema.specification(), variant), variant, object(value), indentation);
        }
        return switch (schema.kind()) {
            case "array" -> list(schema.items(), (List<?>) value, indentation);
            case "string" -> schema.format().equals("date-time") ? "Instant.parse(" + text(value) + ")" : text(value);
            case "number" -> "new BigDecimal(" + text(value) + ")";
            case "integer" -> schema.format().equals("int64") ? value + "L" : value.toString();
            default -> free(value);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> object(Object value) {
        return (Map<String, ?>) value;
    }

    private static String list(Schema items, List<?> values, int indentation) {
        List<String> elements =
                values.stream().map(value -> of(items, value, indentation)).toList();
        String oneLine = "List.of(" + String.join(", ", elements) + ")";
        return values.size() == 1 || indentation + oneLine.length() <= LINE
                ? oneLine
                : "List.of(\n" + " ".repeat(indentation + STEP)
                        + String.join(",\n" + " ".repeat(indentation + STEP), elements) + ")";
    }

    /** A value of which only JSON knows the type. */
    private static String free(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + ", " + free(entry.getValue()))
                    .collect(Collectors.joining(", ", "Map.of(", ")"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JavaValue::free).collect(Collectors.joining(", ", "List.of(", ")"));
        }
        return value instanceof String ? text(value) : String.valueOf(value);
    }

    private static String constant(Schema schema, String name, Object value) {
        int known = schema.list("enum").indexOf(value);
        return known < 0
                ? name + ".of(" + text(value) + ")"
                : name + "." + schema.list("x-enum-varnames").get(known);
    }

    private static String text(Object value) {
        return '"'
                + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                + '"';
    }
}
