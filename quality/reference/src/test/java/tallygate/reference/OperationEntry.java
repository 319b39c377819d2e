package tallygate.reference;

import java.util.Map;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** What the page of a section says about one operation. */
final class OperationEntry {
    private static final String TYPES = "types/";

    private final SpecifiedOperation operation;
    private final TypeLinks links;
    private final Map<String, Object> responses;

    /** @param responses examples by operation, where there are better ones than those of the document */
    OperationEntry(SpecifiedOperation operation, TypeLinks links, Map<String, Object> responses) {
        this.operation = operation;
        this.links = links;
        this.responses = responses;
    }

    String text() {
        return "## " + operation.id() + "\n`" + operation.method() + " " + operation.path() + "` · " + marks() + "\n\n"
                + Markdown.sentence(operation.summary()) + "\n" + description() + "\n" + request() + "Response: "
                + response() + "\n\n" + example();
    }

    private String marks() {
        return operation.safety()
                + (Paging.isPaged(operation) ? " · paged: `" + Paging.method(operation) + "`" : "")
                + (operation.deprecated() ? " · **deprecated**" : "")
                + (Boolean.TRUE.equals(operation.definition().get("x-hidden")) ? " · hidden" : "");
    }

    private String description() {
        return operation.description() == null ? "" : "\n" + operation.description() + "\n";
    }

    private String request() {
        String type = operation.requestType();
        if (type == null) {
            return "Request: nothing.\n\n";
        }
        Schema schema = Schema.named(operation.specification(), type);
        String properties = schema.properties().isEmpty()
                ? "\nIts properties are not documented; `unknownProperties` takes what is known of them.\n"
                : "\n" + PropertyTable.of(schema, links, TYPES);
        return "Request: `" + type + "`\n" + properties + "\n";
    }

    private String response() {
        String type = operation.responseType();
        if (type == null) {
            return links.hasEnvelopes() ? "the [envelope](README.md#envelope) without `data`." : "nothing.";
        }
        Schema schema = Schema.named(operation.specification(), type);
        if (!links.isEnvelope(type)) {
            return responseType(type) + ".";
        }
        return "`" + type + "`, an [envelope](README.md#envelope) "
                + (schema.properties().containsKey("data")
                        ? "whose `data` is: " + links.inWords(schema.property("data"), TYPES) + "."
                        : "without `data`.");
    }

    private String responseType(String type) {
        return links.inWords(new Schema(operation.specification(), Map.of("$ref", "/" + type)), TYPES);
    }

    private String example() {
        String call = Markdown.code("java", JavaCall.of(operation));
        if (!(responses.get(operation.id()) instanceof Map<?, ?> response)) {
            return call + json(documented());
        }
        return isSuccess(response)
                ? call + json(response)
                : call + json(documented()) + "\nA fresh sandbox refuses this call with " + response.get("statusCode")
                        + ": " + response.get("message") + ".\n";
    }

    private static boolean isSuccess(Map<?, ?> response) {
        return !(response.get("statusCode") instanceof Number code) || code.intValue() == 200;
    }

    private Object documented() {
        Object example = operation.responseExample();
        return example != null
                ? example
                : ExampleValues.of(operation.specification(), Completeness.REQUIRED_PROPERTIES)
                        .response(operation);
    }

    private static String json(Object example) {
        return Markdown.foldedIfLong("json", ExampleJson.of(example));
    }
}
