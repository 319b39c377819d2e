package tallygate.spec.form;

import java.util.Map;

/**
 * Writes the Java types of bodies that are not named objects, for the templates: {@code x-response-java} and
 * {@code x-response-type} at an operation, {@code x-body} where the body is a property of its request.
 */
final class BodyTypes {
    /** @param java the type in Java, {@code of} the expression of its JsonType */
    private record BodyType(String java, String of) {}

    private final Schemas schemas;

    private BodyTypes(Schemas schemas) {
        this.schemas = schemas;
    }

    static void apply(Map<String, Object> document, Schemas schemas) {
        BodyTypes types = new BodyTypes(schemas);
        Parts.forEachOperation(document, (path, operation) -> types.complete(operation));
    }

    private void complete(Map<String, Object> operation) {
        Map<String, Object> response = MessageContent.of(Parts.at(Parts.at(operation, "responses"), "200"))
                .schema();
        boolean named = schemas.types().containsKey(Schemas.referenced(response))
                && schemas.isClass(Schemas.referenced(response));
        if (!response.isEmpty() && !named) {
            BodyType type = type(response);
            operation.put("x-response-java", type.java());
            operation.put("x-response-type", type.of());
        }
        Map<String, Object> body =
                MessageContent.of(Parts.at(operation, "requestBody")).schema();
        Map<String, Object> request = schemas.resolved(body);
        Map<String, Object> whole = Parts.at(Parts.at(request, "properties"), "body");
        if (whole.containsKey("x-in-body")) {
            BodyType type = type(whole);
            boolean required = Parts.list(request, "required").contains("body");
            boolean container = type.java().startsWith("java.util.");
            String optional =
                    container ? "request.body().isEmpty() ? null : request.body()" : "request.body().orElse(null)";
            String value = required ? "request.body()" : optional;
            Object contentType = operation.get("x-content-type");
            operation.put(
                    "x-body",
                    contentType == null
                            ? "body(" + type.of() + ", " + value + ")"
                            : "content(\"" + contentType + "\", " + value + ")");
        }
    }

    private BodyType type(Map<String, Object> schema) {
        String name = Schemas.referenced(schema);
        if (!name.isEmpty() && schemas.isClass(name)) {
            return ofClass(name);
        }
        Map<String, Object> type = schemas.resolved(schema);
        return switch (String.valueOf(type.get("type"))) {
            case "array" -> {
                BodyType element = type(Parts.at(type, "items"));
                yield new BodyType("java.util.List<" + element.java() + ">", element.of() + ".list()");
            }
            case "object" -> map(type);
            case "string" -> ofClass("binary".equals(type.get("format")) ? "tallygate.json.BinaryContent" : "String");
            case "boolean" -> ofClass("Boolean");
            case "integer" -> ofClass("int32".equals(type.get("format")) ? "Integer" : "Long");
            case "number" -> ofClass("java.math.BigDecimal");
            default -> ofClass("Object");
        };
    }

    private BodyType map(Map<String, Object> type) {
        if (type.get("additionalProperties") instanceof Map<?, ?> value && !value.isEmpty()) {
            BodyType element = type(Parts.object(value));
            return new BodyType("java.util.Map<String, " + element.java() + ">", element.of() + ".map()");
        }
        return new BodyType(
                "java.util.Map<String, @org.jspecify.annotations.Nullable Object>", "tallygate.core.JsonType.object()");
    }

    private static BodyType ofClass(String name) {
        return new BodyType(name, "tallygate.core.JsonType.of(" + name + ".class)");
    }
}
