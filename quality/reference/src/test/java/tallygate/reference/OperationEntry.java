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

    OperationEntry(SpecifiedOperation operation, TypeLinks links) {
        this.operation = operation;
        this.links = links;
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
        Object documented = operation.responseExample();
        Object example = documented != null
                ? documented
                : ExampleValues.of(operation.specification(), Completeness.REQUIRED_PROPERTIES)
                        .response(operation);
        return Markdown.code("java", JavaCall.of(operation)) + Markdown.foldedIfLong("json", ExampleJson.of(example));
    }
}
