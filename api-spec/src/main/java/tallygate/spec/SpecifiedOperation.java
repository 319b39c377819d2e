package tallygate.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a document.
 *
 * @param method in upper case
 * @param place the key under {@code paths}: the path, and after a number sign the operation where two share one path
 * @param definition what the document says about it
 */
public record SpecifiedOperation(
        Specification specification, String method, String place, Map<String, Object> definition) {
    /** Returns all operations of a document, section by section. */
    public static List<SpecifiedOperation> allOf(Specification specification) {
        List<SpecifiedOperation> operations = new ArrayList<>();
        Specification.object(specification.document(), "paths").forEach((path, item) -> Specification.object(item)
                .forEach((method, definition) -> operations.add(new SpecifiedOperation(
                        specification, method.toUpperCase(Locale.ROOT), path, Specification.object(definition)))));
        List<String> sections = specification.sections();
        operations.sort(Comparator.comparingInt(operation -> sections.indexOf(operation.section())));
        return operations;
    }

    /** Returns the path as it is sent, with names in braces where parameters go. */
    public String path() {
        return String.valueOf(definition.getOrDefault("x-path", place));
    }

    /** Returns the name of the method that calls it. */
    public String id() {
        return String.valueOf(definition.get("operationId"));
    }

    /** Returns the name of its section, such as {@code MeteringAndBilling}. */
    public String section() {
        return String.valueOf(Specification.list(definition, "tags").get(0));
    }

    public String summary() {
        return String.valueOf(definition.get("summary"));
    }

    /** Returns the description beyond the summary; null if there is none. */
    public @Nullable String description() {
        return (String) definition.get("description");
    }

    /** Returns whether it may be repeated: {@code safe}, {@code idempotent} or {@code unsafe}. */
    public String safety() {
        return String.valueOf(definition.get("x-safety"));
    }

    public boolean deprecated() {
        return Boolean.TRUE.equals(definition.get("deprecated"));
    }

    /** Returns whether the request travels in the body, except properties that are marked otherwise. */
    public boolean hasBody() {
        return definition.containsKey("requestBody");
    }

    /** Returns the name of the type of the request; null where the operation takes nothing. */
    public @Nullable String requestType() {
        if (hasBody()) {
            return Specification.referenced(content(Specification.object(definition, "requestBody")));
        }
        return Specification.list(definition, "parameters").stream()
                .map(parameter -> Specification.referenced(Specification.object(parameter, "schema")))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    /** Returns the name of the type of the response; null where none is documented. */
    public @Nullable String responseType() {
        return Specification.referenced(content(response()));
    }

    /** Returns the example of the response at the operation itself; null where there is none. */
    public @Nullable Object responseExample() {
        return Specification.object(response(), "content", "application/json").get("example");
    }

    /** Returns a description of the response. */
    public String responseDescription() {
        return String.valueOf(response().get("description"));
    }

    private Map<String, Object> response() {
        return Specification.object(definition, "responses", "200");
    }

    private static Map<String, Object> content(Map<String, Object> message) {
        return Specification.object(message, "content", "application/json", "schema");
    }

    @Override
    public String toString() {
        return id();
    }
}
