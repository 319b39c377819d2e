package tallygate.spec.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallygate.spec.source.SourceNode;

/** Bodies are JSON, a form or content that is sent as it is, and a success has one type. */
final class BodyRules implements Rule {
    private static final Set<String> WITHOUT_BODY = Set.of("get", "head");
    private static final Pattern MEDIA_TYPES =
            Pattern.compile("[\\w.+*-]+/[\\w.+*-]+(; ?[\\w-]+=[\\w.-]+|, ?[\\w.+*-]+/[\\w.+*-]+)*");

    @Override
    public void check(ApiSource api, Faults faults) {
        for (ApiSource.Operation operation : api.operations()) {
            SourceNode body = api.resolve(operation.node().get("requestBody"));
            if (body.exists()) {
                SourceNode form = RequestShape.form(body.get("content"));
                if (form.exists()) {
                    checkForm(api, operation, form, faults);
                }
                checkRaw(api, operation + " sends ", RequestShape.raw(body.get("content")), faults);
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

    /** A form holds texts, one of multipart files too, and it is one with the parameters. */
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
            if (isObject(type) || isObject(api.type(type.get("items")))) {
                faults.add(
                        field,
                        "the field " + field.name() + " of a form is an object",
                        "make it a text, a number, a boolean or a list of them");
            }
        });
        checkEncoding(form, fields, faults);
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

    private static boolean isObject(SourceNode type) {
        return type.has("properties") || type.has("additionalProperties") || type.has("oneOf");
    }

    /** A part may have a media type; a field of another form cannot. */
    private static void checkEncoding(SourceNode form, Map<String, SourceNode> fields, Faults faults) {
        boolean multipart = form.name().equals(RequestShape.MULTIPART);
        for (SourceNode encoding : form.get("encoding").children()) {
            if (!fields.containsKey(encoding.name())) {
                faults.add(encoding, "encoding names the undeclared field " + encoding.name(), "remove it");
            }
            checkMediaType(
                    encoding.get("contentType"), encoding.get("contentType").text(), faults);
            encoding.children().stream()
                    .filter(each -> !multipart || !each.name().equals("contentType"))
                    .forEach(each -> faults.add(each, each.name() + " of a field is not used", "remove it"));
        }
    }

    /** Content that is sent as it is has no parts that could be described. */
    private static void checkRaw(ApiSource api, String does, SourceNode media, Faults faults) {
        checkMediaType(media, media.name(), faults);
        SourceNode type = api.type(media.get("schema"));
        String what = does + media.name();
        if (media.name().startsWith("text/event-stream")) {
            faults.add(media, what + ", which does not end", "list it under x-omit of the document");
        } else if (type.has("enum")
                || !type.children().isEmpty() && !type.get("type").text().equals("string")) {
            faults.add(
                    media,
                    what + ", of which no part can be described",
                    "write schema: {type: string, format: binary}, and read or write it by hand");
        }
    }

    private static void checkMediaType(SourceNode at, String mediaType, Faults faults) {
        if (at.exists() && !MEDIA_TYPES.matcher(mediaType).matches()) {
            faults.add(at, mediaType + " is not a media type", "write one such as text/csv; charset=utf-8");
        }
    }

    private static void checkResponses(ApiSource api, ApiSource.Operation operation, Faults faults) {
        List<SourceNode> successes = successes(operation.node().get("responses"));
        if (successes.isEmpty()) {
            // A foreign document may name its errors alone; the method has no result then.
            if (api.isStrict() || !operation.node().has("responses")) {
                faults.add(
                        operation.node().get("responses"),
                        operation + " has no response of success",
                        "add '200', '204' or another 2xx");
            }
            return;
        }
        Set<String> types = successes.stream()
                .map(response -> type(api, response))
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
        successes.forEach(response -> checkRaw(
                api,
                operation + " receives ",
                RequestShape.raw(api.resolve(response).get("content")),
                faults));
        if (types.size() > 1) {
            String what = operation + " has successes of several types";
            faults.add(successes.get(1), what, "keep one type, or describe them as oneOf with a discriminator");
        }
    }

    /** Returns those of 2xx; of an operation without any, the one that stands for all. */
    private static List<SourceNode> successes(SourceNode responses) {
        List<SourceNode> successes = responses.children().stream()
                .filter(response -> response.name().matches("2\\d\\d|2XX"))
                .toList();
        return successes.isEmpty() && responses.has("default") ? List.of(responses.get("default")) : successes;
    }

    /** What tells one type from another: the reference, or the place of a schema without a name. */
    private static String type(ApiSource api, SourceNode response) {
        SourceNode content = api.resolve(response).get("content");
        if (RequestShape.raw(content).exists() || RequestShape.form(content).exists()) {
            return "content";
        }
        return RequestShape.json(content)
                .map(media -> media.get("schema"))
                .filter(SourceNode::exists)
                .map(schema -> schema.has("$ref") ? schema.get("$ref").text() : schema.place())
                .findFirst()
                .orElse("");
    }
}
