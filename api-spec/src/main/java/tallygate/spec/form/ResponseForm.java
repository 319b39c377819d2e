package tallygate.spec.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    /** The one that says what it holds, or else the first. */
    private static Map<String, Object> success(Map<String, Object> responses) {
        Optional<Map<String, Object>> first = responses.keySet().stream()
                .filter(status -> status.matches("2\\d\\d|2XX"))
                .map(status -> Parts.at(responses, status))
                .reduce((one, other) ->
                        json(one).containsKey("schema") ? one : json(other).containsKey("schema") ? other : one);
        return first.orElseGet(LinkedHashMap::new);
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
