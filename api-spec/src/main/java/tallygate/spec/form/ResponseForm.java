package tallygate.spec.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reduces the responses to one success, under 200 and as application/json, whose type has a name if it is an object. */
final class ResponseForm {
    private ResponseForm() {}

    static void apply(Map<String, Object> document, Schemas schemas) {
        Parts.forEachOperation(document, (path, operation) -> {
            Map<String, Object> responses = Parts.at(operation, "responses");
            Map<String, Object> success = new LinkedHashMap<>(success(responses));
            MessageContent content = MessageContent.of(success);
            Map<String, Object> schema = content.schema();
            if (!schema.isEmpty()) {
                String name = Parts.capitalized(String.valueOf(operation.get("operationId"))) + "Response";
                Map<String, Object> media = new LinkedHashMap<>(content.media());
                media.put("schema", InlineTypes.named(schema, name, schemas));
                success.put("content", new LinkedHashMap<>(Map.of("application/json", media)));
            }
            if (content.isRaw()) {
                operation.put("x-accept", content.mediaType());
            }
            responses.keySet().removeIf(status -> status.matches("2\\d\\d|2XX"));
            responses.put("200", success);
        });
    }

    /** Returns the one that says what it holds, or else the first; of an operation without any, the one that stands for all. */
    private static Map<String, Object> success(Map<String, Object> responses) {
        List<Map<String, Object>> successes = responses.keySet().stream()
                .filter(status -> status.matches("2\\d\\d|2XX"))
                .map(status -> Parts.at(responses, status))
                .toList();
        if (successes.isEmpty()) {
            return Parts.at(responses, "default");
        }
        return successes.stream()
                .filter(response -> !MessageContent.of(response).schema().isEmpty())
                .findFirst()
                .orElse(successes.get(0));
    }
}
