package tallygate.spec.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One response of success, under 200 and as application/json, whose type has a name if it is an object. */
final class ResponseForm {
    private ResponseForm() {}

    static void apply(Map<String, Object> document, Schemas schemas) {
        Parts.forEachOperation(document, (path, operation) -> {
            Map<String, Object> responses = Parts.at(operation, "responses");
            Map<String, Object> success = new LinkedHashMap<>(success(responses));
            Map<String, Object> media = json(success);
            if (media.containsKey("schema")) {
                String name = Parts.capitalized(String.valueOf(operation.get("operationId"))) + "Response";
                media.put("schema", InlineTypes.named(Parts.at(media, "schema"), name, schemas));
                success.put("content", new LinkedHashMap<>(Map.of("application/json", media)));
            }
            responses.keySet().removeIf(status -> status.matches("2\\d\\d|2XX"));
            responses.put("200", success);
        });
    }

    /** The one that says what it holds, or else the first; of an operation without any, the one that stands for all. */
    private static Map<String, Object> success(Map<String, Object> responses) {
        List<Map<String, Object>> successes = responses.keySet().stream()
                .filter(status -> status.matches("2\\d\\d|2XX"))
                .map(status -> Parts.at(responses, status))
                .toList();
        if (successes.isEmpty()) {
            return Parts.at(responses, "default");
        }
        return successes.stream()
                .filter(response -> json(response).containsKey("schema"))
                .findFirst()
                .orElse(successes.get(0));
    }

    /** What a body holds as JSON; an empty object if it holds none. */
    static Map<String, Object> json(Map<String, Object> message) {
        Map<String, Object> content = Parts.at(message, "content");
        return content.keySet().stream()
                .filter(type -> type.matches("application/([a-z0-9.-]+\\+)?json(;.*)?|\\*/\\*"))
                .findFirst()
                .map(type -> Parts.at(content, type))
                .orElseGet(LinkedHashMap::new);
    }
}
