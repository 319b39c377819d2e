package tallygate.spec.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates one request object for each operation: parameters and the body are its properties, marked with their places. */
final class RequestForm {
    private static final List<String> MARKS = List.of("x-in-path", "x-in-query", "x-in-header");

    private final Schemas schemas;

    private RequestForm(Schemas schemas) {
        this.schemas = schemas;
    }

    static void apply(Map<String, Object> document, Schemas schemas) {
        RequestForm form = new RequestForm(schemas);
        Parts.forEachOperation(document, (path, operation) -> form.complete(operation));
    }

    private void complete(Map<String, Object> operation) {
        List<Map<String, Object>> parameters = Parts.objects(operation, "parameters");
        Map<String, Object> body = Parts.at(operation, "requestBody");
        MessageContent content = MessageContent.of(body);
        Map<String, Object> bodySchema = content.schema();
        Map<String, Object> form = schemas.merged(schemas.resolved(content.form()));
        if (form.isEmpty() && hasRequestObject(parameters, bodySchema)) {
            return;
        }
        String id = Parts.capitalized(String.valueOf(operation.get("operationId")));
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (Map<String, Object> parameter : parameters) {
            String name = String.valueOf(parameter.get("name"));
            properties.put(name, property(parameter, id + Parts.capitalized(name)));
            if (Boolean.TRUE.equals(parameter.get("required")) || "path".equals(parameter.get("in"))) {
                required.add(name);
            }
        }
        if (!form.isEmpty()) {
            addFields(content, form, id, properties, required);
            operation.put("x-form", true);
        }
        if (!bodySchema.isEmpty()) {
            properties.put("body", bodyProperty(bodySchema, body, id));
            if (Boolean.TRUE.equals(body.get("required"))) {
                required.add("body");
            }
        }
        if (content.isRaw()) {
            operation.put("x-content-type", content.concreteType());
        }
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("type", "object");
        type.put("properties", properties);
        type.put("description", "The request of " + operation.get("operationId") + ".");
        if (!required.isEmpty()) {
            type.put("required", required);
        }
        replace(operation, parameters, schemas.named(id + "Request", type), !body.isEmpty());
    }

    /** The fields of a form are properties of the request as its parameters are. */
    private void addFields(
            MessageContent content,
            Map<String, Object> form,
            String id,
            Map<String, Object> properties,
            List<Object> required) {
        Parts.at(form, "properties").forEach((name, schema) -> {
            String typeName = id + Parts.capitalized(name);
            Map<String, Object> field = wrapped(InlineTypes.named(Parts.copy(Parts.object(schema)), typeName, schemas));
            if (content.isMultipart()) {
                field.put("x-in-part", true);
                field.put(
                        "x-part-type",
                        content.partType(name).map(type -> '"' + type + '"').orElse("null"));
            } else {
                field.put("x-in-form", true);
            }
            properties.put(name, field);
        });
        required.addAll(Parts.list(form, "required"));
    }

    /** Returns whether the document has an object for all of the request already, or the operation takes nothing. */
    private boolean hasRequestObject(List<Map<String, Object>> parameters, Map<String, Object> body) {
        if (parameters.stream().anyMatch(RequestForm::isRequestObject)) {
            return true;
        }
        if (body.isEmpty()) {
            return parameters.isEmpty();
        }
        Map<String, Object> type = schemas.resolved(body);
        boolean named = schemas.isClass(Schemas.referenced(body));
        boolean marked = Parts.at(type, "properties").values().stream()
                .anyMatch(property -> MARKS.stream().anyMatch(Parts.object(property)::containsKey));
        return named && (parameters.isEmpty() || marked);
    }

    private static boolean isRequestObject(Map<String, Object> parameter) {
        return "request".equals(parameter.get("name")) && Boolean.TRUE.equals(parameter.get("explode"));
    }

    private Map<String, Object> property(Map<String, Object> parameter, String typeName) {
        Map<String, Object> schema = InlineTypes.named(Parts.at(parameter, "schema"), typeName, schemas);
        Map<String, Object> property = wrapped(schema);
        for (String name : List.of("description", "deprecated")) {
            if (parameter.containsKey(name)) {
                property.put(name, parameter.get(name));
            }
        }
        property.put("x-in-" + parameter.get("in"), true);
        return property;
    }

    private Map<String, Object> bodyProperty(Map<String, Object> schema, Map<String, Object> body, String id) {
        Map<String, Object> property = wrapped(InlineTypes.named(schema, id + "Body", schemas));
        property.put("description", body.getOrDefault("description", "The body."));
        property.put("x-in-body", true);
        return property;
    }

    private static Map<String, Object> wrapped(Map<String, Object> schema) {
        return schema.containsKey("$ref")
                ? new LinkedHashMap<>(Map.of("allOf", List.of(schema)))
                : new LinkedHashMap<>(schema);
    }

    private static void replace(
            Map<String, Object> operation,
            List<Map<String, Object>> parameters,
            Map<String, Object> reference,
            boolean inBody) {
        List<Object> kept = new ArrayList<>(parameters);
        kept.removeIf(parameter -> "query".equals(Parts.object(parameter).get("in")));
        if (inBody) {
            Map<String, Object> content = new LinkedHashMap<>(Map.of("schema", reference));
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("required", true);
            body.put("content", new LinkedHashMap<>(Map.of("application/json", content)));
            operation.put("requestBody", body);
        } else {
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("name", "request");
            request.put("in", "query");
            request.put("required", true);
            request.put("style", "form");
            request.put("explode", true);
            request.put("description", "What to send.");
            request.put("schema", reference);
            kept.add(request);
        }
        operation.put("parameters", kept);
    }
}
