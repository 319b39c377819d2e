package tallygate.sandbox.internal.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Reads the request of a call, and rejects an undocumented one with code 400. */
public final class RequestReader {
    private final Specification specification;
    private final RequestCheck check;

    public RequestReader(Specification specification) {
        this.specification = specification;
        this.check = new RequestCheck(specification);
    }

    public Request read(SpecifiedOperation operation, ReceivedCall call) {
        String type = operation.requestType();
        if (type == null) {
            return new Request(Map.of());
        }
        Map<String, Object> request = operation.hasBody() ? call.json() : new LinkedHashMap<>();
        specification.properties(type).forEach((name, definition) -> {
            Map<String, Object> schema = Templates.object(definition);
            if (!operation.hasBody() || schema.containsKey("x-in-query")) {
                call.parameter(name).ifPresent(text -> request.put(name, value(specification.resolve(schema), text)));
            }
        });
        check.object(Templates.object(specification.schemas().get(type)), request, "");
        return new Request(request);
    }

    /** Converts a text to the JSON type of a schema; an invalid one stays a text, which the check then rejects. */
    private Object value(Map<String, Object> schema, String text) {
        return switch (String.valueOf(schema.get("type"))) {
            case "integer", "number" -> number(text);
            case "boolean" -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
            case "array" -> {
                Map<String, Object> items = specification.resolve(Templates.object(schema.get("items")));
                yield List.of(text.split(",", -1)).stream()
                        .map(element -> value(items, element))
                        .toList();
            }
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notWhole) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException notANumber) {
                return text;
            }
        }
    }
}
