package tallygate.spec.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes operations self-contained: copies parameters of a path, components and the safety of a method into them. */
final class OperationForm {
    private final Map<String, Object> document;

    private OperationForm(Map<String, Object> document) {
        this.document = document;
    }

    static void apply(Map<String, Object> document) {
        omit(Parts.list(document, "x-omit"), Parts.at(document, "paths"));
        OperationForm form = new OperationForm(document);
        Map<String, Object> safety = Parts.at(document, "x-safety-by-method");
        Parts.at(document, "paths").values().forEach(item -> Parts.object(item).forEach((method, operation) -> {
            if (safety.containsKey(method) && operation instanceof Map) {
                Parts.object(operation).putIfAbsent("x-safety", safety.get(method));
            }
        }));
        Parts.forEachOperation(document, form::complete);
        Parts.at(document, "paths").values().forEach(item -> Parts.object(item).remove("parameters"));
    }

    private static void omit(List<Object> ids, Map<String, Object> paths) {
        if (!ids.isEmpty()) {
            paths.values().forEach(item -> Parts.object(item)
                    .values()
                    .removeIf(operation ->
                            operation instanceof Map<?, ?> described && ids.contains(described.get("operationId"))));
            paths.values().removeIf(item -> Parts.object(item).values().stream().noneMatch(Map.class::isInstance));
        }
    }

    private void complete(Map<String, Object> path, Map<String, Object> operation) {
        List<Object> parameters = parameters(path, operation);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (operation.containsKey("requestBody")) {
            operation.put("requestBody", resolved(operation.get("requestBody")));
        }
        Parts.at(operation, "responses").replaceAll((status, response) -> resolved(response));
    }

    /** One of the operation replaces one of the path with the same name and place. */
    private List<Object> parameters(Map<String, Object> path, Map<String, Object> operation) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<Object> all = Parts.list(path, "parameters");
        all.addAll(Parts.list(operation, "parameters"));
        for (Object each : all) {
            Map<String, Object> parameter = resolved(each);
            parameters.put(parameter.get("in") + " " + parameter.get("name"), parameter);
        }
        return new ArrayList<>(parameters.values());
    }

    private Map<String, Object> resolved(Object part) {
        Map<String, Object> found = Parts.object(part);
        while (found.get("$ref") instanceof String reference) {
            found = document;
            for (String name : reference.replaceFirst("^.*#/", "").split("/", -1)) {
                found = Parts.at(found, name);
            }
        }
        return Parts.copy(found);
    }
}
