package tallygate.sandbox.internal.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.SpecifiedOperation;

/**
 * The place of the list in a response.
 *
 * @param within the object around it, inside the envelope; empty if it is in the envelope itself
 * @param parts a list whose only element is the object around it; empty for most
 * @param items the list
 */
public record ListPlace(Optional<String> within, Optional<String> parts, String items) {
    /** Returns the place that the document names for the pages of an operation, else the usual one; empty if there is no list. */
    public static Optional<ListPlace> of(SpecifiedOperation operation, Map<String, Object> response) {
        Map<String, Object> paging = Templates.object(operation.definition().get("x-paging"));
        if (paging.containsKey("items")) {
            return Optional.of(
                    new ListPlace(text(paging, "within"), text(paging, "pagesIn"), paging.get("items") + ""));
        }
        if (response.get("data") instanceof List<?>) {
            return Optional.of(new ListPlace(Optional.empty(), Optional.empty(), "data"));
        }
        return Templates.object(response.get("data")).get("list") instanceof List<?>
                ? Optional.of(new ListPlace(Optional.of("data"), Optional.empty(), "list"))
                : Optional.empty();
    }

    List<?> items(Map<String, Object> response) {
        return around(response).get(items) instanceof List<?> list ? list : List.of();
    }

    /**
     * Returns the response with this list in place of its own.
     *
     * @param total the number of items on all pages, for responses that have such a property
     * @param more further properties beside the list
     */
    Map<String, Object> with(Map<String, Object> response, List<?> list, int total, Map<String, Object> more) {
        Map<String, Object> around = around(response);
        around.put(items, new ArrayList<>(list));
        around.computeIfPresent(
                "totalCount", (name, example) -> example instanceof String ? Integer.toString(total) : (Object) total);
        around.putAll(more);
        Map<String, Object> result = new LinkedHashMap<>(response);
        if (within.isPresent()) {
            result.put(within.get(), around);
        } else if (parts.isPresent()) {
            result.put(parts.get(), List.of(around));
        } else {
            return around;
        }
        return result;
    }

    private Map<String, Object> around(Map<String, Object> response) {
        if (parts.isPresent()) {
            return Templates.firstElement(response, parts.get());
        }
        return Templates.object(within.isPresent() ? response.get(within.get()) : response);
    }

    private static Optional<String> text(Map<String, Object> paging, String name) {
        return Optional.ofNullable((String) paging.get(name));
    }
}
