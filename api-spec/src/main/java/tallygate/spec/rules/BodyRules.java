package tallygate.spec.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tallygate.spec.source.SourceNode;

/** Bodies of requests and responses are JSON, and a success has one type. */
final class BodyRules implements Rule {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> WITHOUT_BODY = Set.of("get", "head");

    @Override
    public void check(ApiSource api, Faults faults) {
        for (ApiSource.Operation operation : api.operations()) {
            SourceNode body = api.resolve(operation.node().get("requestBody"));
            if (body.exists()) {
                SourceNode form = body.get("content").get(FORM);
                if (form.exists()
                        && RequestShape.json(body.get("content")).findAny().isEmpty()) {
                    checkForm(api, operation, form, faults);
                } else {
                    checkContent(operation, body.get("content"), "sends", faults);
                }
                if (WITHOUT_BODY.contains(operation.method())) {
                    faults.add(
                            operation.node().get("requestBody"),
                            "a " + operation.method() + " carries no body",
                            "use parameters or post");
                }
            }
            checkResponses(api, operation, faults);
        }
    }

    /** A form holds texts, so its fields are no objects, and it is one with the parameters. */
    private static void checkForm(ApiSource api, ApiSource.Operation operation, SourceNode form, Faults faults) {
        Map<String, SourceNode> fields = api.properties(api.type(form.get("schema")));
        if (fields.isEmpty()) {
            faults.add(
                    form,
                    "the form of " + operation + " has no documented field",
                    "describe its fields under properties");
        }
        fields.values().forEach(field -> {
            SourceNode type = api.type(field);
            if (type.has("properties") || type.has("additionalProperties") || type.has("oneOf")) {
                faults.add(
                        field,
                        "the field " + field.name() + " of a form is an object",
                        "make it a text, a number, a boolean or a list of them");
            }
        });
        for (SourceNode parameter : api.parameters(operation)) {
            if (fields.containsKey(parameter.get("name").text()) || RequestShape.isRequestObject(parameter)) {
                String name = parameter.get("name").text();
                faults.add(
                        parameter.get("name"),
                        operation + " has a parameter and a field called " + name,
                        "list it under x-omit of the document and call it by hand");
            }
        }
    }

    private static void checkContent(ApiSource.Operation operation, SourceNode content, String does, Faults faults) {
        if (!content.children().isEmpty()
                && RequestShape.json(content).findAny().isEmpty()) {
            SourceNode first = content.children().get(0);
            faults.add(
                    first,
                    operation + " " + does + " " + first.name() + ", which is not JSON",
                    "list it under x-omit of the document and call it by hand");
        }
    }

    private static void checkResponses(ApiSource api, ApiSource.Operation operation, Faults faults) {
        List<SourceNode> successes = successes(operation.node().get("responses"));
        if (successes.isEmpty()) {
            faults.add(
                    operation.node().get("responses"),
                    operation + " has no response of success",
                    "add '200', '204' or another 2xx");
            return;
        }
        Set<String> types = successes.stream()
                .map(response -> type(api, response))
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
        successes.forEach(
                response -> checkContent(operation, api.resolve(response).get("content"), "receives", faults));
        if (types.size() > 1) {
            String what = operation + " has successes of several types";
            faults.add(successes.get(1), what, "keep one type, or describe them as oneOf with a discriminator");
        }
    }

    /** Those of 2xx; of an operation without any, the one that stands for all. */
    private static List<SourceNode> successes(SourceNode responses) {
        List<SourceNode> successes = responses.children().stream()
                .filter(response -> response.name().matches("2\\d\\d|2XX"))
                .toList();
        return successes.isEmpty() && responses.has("default") ? List.of(responses.get("default")) : successes;
    }

    /** What tells one type from another: the reference, or the place of a schema without a name. */
    private static String type(ApiSource api, SourceNode response) {
        return RequestShape.json(api.resolve(response).get("content"))
                .map(media -> media.get("schema"))
                .filter(SourceNode::exists)
                .map(schema -> schema.has("$ref") ? schema.get("$ref").text() : schema.place())
                .findFirst()
                .orElse("");
    }
}
