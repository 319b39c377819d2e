package tallygate.spec.form;

import java.util.Locale;
import java.util.Map;

/** Adds a description to every operation, type and property, and escapes text for the compiler and Javadoc. */
final class TextForm {
    private TextForm() {}

    static void apply(Map<String, Object> document) {
        Parts.objects(document, "tags").forEach(tag -> text(tag, "description", ""));
        Parts.forEachOperation(document, (path, operation) -> operation(operation));
        Parts.at(Parts.at(document, "components"), "schemas").forEach((name, schema) -> {
            Map<String, Object> type = Parts.object(schema);
            text(type, "description", "The type " + name + ".");
            Parts.at(type, "properties").forEach((property, is) -> property(property, Parts.object(is)));
            if (type.containsKey("x-enum-descriptions")) {
                type.put(
                        "x-enum-descriptions",
                        Parts.list(type, "x-enum-descriptions").stream()
                                .map(text -> escaped(String.valueOf(text)))
                                .toList());
            }
        });
    }

    private static void operation(Map<String, Object> operation) {
        String description = String.valueOf(operation.getOrDefault("description", ""));
        String words = String.valueOf(operation.get("operationId"))
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        text(
                operation,
                "summary",
                description.isBlank() ? Parts.capitalized(words) : description.split("\\.(\\s|$)", 2)[0]);
        String summary = String.valueOf(operation.get("summary"));
        if (summary.endsWith(".")) {
            operation.put("summary", summary.substring(0, summary.length() - 1));
        }
        if (operation.containsKey("description")) {
            text(operation, "description", summary);
        }
        for (Map<String, Object> parameter : Parts.objects(operation, "parameters")) {
            if (parameter.containsKey("description")) {
                text(parameter, "description", "");
            }
        }
        Map<String, Object> body = Parts.at(operation, "requestBody");
        if (body.containsKey("description")) {
            text(body, "description", "The body.");
        }
        text(Parts.at(Parts.at(operation, "responses"), "200"), "description", "The response.");
    }

    private static void property(String name, Map<String, Object> property) {
        if (property.containsKey("$ref")) {
            return;
        }
        text(property, "description", "The property " + name + ".");
    }

    private static void text(Map<String, Object> holder, String name, String otherwise) {
        Object text = holder.get(name);
        String known = text == null ? "" : String.valueOf(text);
        String sentence = known.isBlank() ? otherwise : escaped(known);
        if (!sentence.equals(known)) {
            holder.put(name, sentence);
        }
    }

    private static String escaped(String text) {
        boolean plain = text.chars().noneMatch(character -> "&<>@\\\"".indexOf(character) >= 0) && !text.contains("*/");
        return plain
                ? text
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("@", "&#64;")
                        .replace("\\", "&#92;")
                        .replace("\"", "&quot;")
                        .replace("*/", "*&#47;");
    }
}
