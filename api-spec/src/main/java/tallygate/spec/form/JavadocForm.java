package tallygate.spec.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Adds the lines of each description that is too long for one line of Javadoc. The templates write the description itself
 * where an extension is absent. Runs last: it reads escaped text.
 */
final class JavadocForm {
    private static final int MEMBER = 4;
    private static final int BUILDER = 8;

    private final Map<String, Object> document;
    private final Map<String, Object> types;

    private JavadocForm(Map<String, Object> document) {
        this.document = document;
        this.types = Parts.at(Parts.at(document, "components"), "schemas");
    }

    static void apply(Map<String, Object> document) {
        JavadocForm form = new JavadocForm(document);
        form.types.values().forEach(type -> form.type(Parts.object(type)));
        Map<String, Map<String, Object>> sections = form.sections();
        Parts.at(document, "paths").forEach((path, item) -> Parts.object(item).forEach((method, operation) -> {
            if (operation instanceof Map && Parts.object(operation).containsKey("operationId")) {
                Map<String, Object> described = Parts.object(operation);
                operation(method, path, described);
                described.putAll(sections.getOrDefault(
                        String.valueOf(Parts.list(described, "tags").get(0)), Map.of()));
            }
        }));
    }

    private void type(Map<String, Object> type) {
        add(type, "x-javadoc", JavadocLines.comment(0, text(type)));
        if (type.containsKey("x-enum-descriptions")) {
            type.put(
                    "x-enum-descriptions",
                    Parts.list(type, "x-enum-descriptions").stream()
                            .map(String::valueOf)
                            .map(text -> JavadocLines.comment(MEMBER, text).orElse(text))
                            .toList());
        }
        List<Object> required = Parts.list(type, "required");
        Map<String, Object> properties = Parts.at(type, "properties");
        properties.replaceAll((name, property) -> property(Parts.object(property), required.contains(name)));
    }

    /** Returns the property; one that is a reference alone becomes an allOf, because nothing may stand beside a reference. */
    private Map<String, Object> property(Map<String, Object> property, boolean required) {
        Map<String, Object> described = property;
        if (property.containsKey("$ref")) {
            described = new LinkedHashMap<>();
            described.put("description", text(Parts.at(types, Parts.lastName(property.get("$ref")))));
            described.put("allOf", List.of(property));
        }
        String text = text(described);
        add(described, "x-property-javadoc", JavadocLines.comment(MEMBER, text));
        String prefix = required ? "Required. " : "Optional; null leaves it out. ";
        add(described, "x-builder-javadoc", JavadocLines.comment(BUILDER, prefix + text));
        return described.size() == 2 && property.containsKey("$ref") ? property : described;
    }

    /** Returns what the operations of each section say about it: the generator passes nothing else of a section. */
    private Map<String, Map<String, Object>> sections() {
        Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
        Parts.objects(document, "tags").forEach(tag -> {
            Map<String, Object> lines = new LinkedHashMap<>();
            add(lines, "x-section-javadoc", JavadocLines.comment(0, text(tag)));
            add(lines, "x-view-javadoc", JavadocLines.comment(MEMBER, text(tag)));
            sections.put(String.valueOf(tag.get("name")), lines);
        });
        return sections;
    }

    private static void operation(String method, String path, Map<String, Object> operation) {
        String sent = String.valueOf(operation.getOrDefault("x-path", path));
        String summary = operation.get("summary") + ": {@code " + method.toUpperCase(Locale.ROOT) + " " + sent + "}.";
        add(operation, "x-summary-javadoc", JavadocLines.comment(MEMBER, summary));
        add(operation, "x-notes-javadoc", JavadocLines.block(MEMBER, "<p>", text(operation)));
        String request = Parts.objects(operation, "parameters").stream()
                .filter(parameter -> "request".equals(parameter.get("name")))
                .map(JavadocForm::text)
                .findFirst()
                .orElse("");
        Map<String, Object> body = Parts.at(operation, "requestBody");
        add(
                operation,
                "x-request-javadoc",
                JavadocLines.block(MEMBER, "@param request ", body.isEmpty() ? request : text(body)));
        add(
                operation,
                "x-response-javadoc",
                JavadocLines.block(MEMBER, "@return ", text(Parts.at(Parts.at(operation, "responses"), "200"))));
    }

    private static String text(Map<String, Object> described) {
        return String.valueOf(described.getOrDefault("description", ""));
    }

    private static void add(Map<String, Object> described, String name, Optional<String> lines) {
        lines.ifPresent(broken -> described.put(name, broken));
    }
}
