package tallygate.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the {@code x-paging} of an operation names, compared with its request and its answer. The names are those of
 * accessors, which begin with a small letter.
 */
final class PagingNames {
    private final Spec spec;
    private final Spec.Operation operation;
    private final Map<String, Object> paging;
    private final List<String> violations = new ArrayList<>();

    PagingNames(Spec spec, Spec.Operation operation) {
        this.spec = spec;
        this.operation = operation;
        this.paging = Yaml.object(operation.description(), "x-paging");
    }

    List<String> violations() {
        if (paging.containsKey("itemType")) {
            checkRequest();
            checkAnswer();
        }
        return violations;
    }

    private void checkRequest() {
        String holder = operation.requestType();
        if (paging.containsKey("optionsType")) {
            holder = referenced(holder, "options", paging.get("optionsType"));
        }
        if (paging.containsKey("paginationType")) {
            holder = referenced(holder, "pagination", paging.get("paginationType"));
        }
        for (String name : List.of("pageParameter", "limitParameter", "cursorParameter")) {
            mustExist(holder, name);
        }
        if (paging.containsKey("limitParameter")) {
            checkLimit(holder, String.valueOf(paging.get("limitParameter")));
        }
    }

    private void checkLimit(String holder, String limit) {
        Object type = Yaml.object(properties(holder).get(limit)).get("type");
        if (!(paging.containsKey("asText") ? "string" : "integer").equals(type)) {
            violations.add(limit + " is of type " + type);
        }
        boolean required = Yaml.list(spec.schema(holder), "required").contains(limit);
        if (required == (paging.containsKey("largestPage") || paging.containsKey("usualPage"))) {
            violations.add(limit + " needs a size of pages if and only if a request may leave it out");
        }
    }

    private void checkAnswer() {
        String page = operation.responseType();
        if (paging.containsKey("within")) {
            page = Spec.referenced(Yaml.object(properties(page).get(paging.get("within"))));
        }
        if (paging.containsKey("pagesIn")) {
            page = Spec.referenced(Yaml.object(Yaml.object(properties(page).get(paging.get("pagesIn"))), "items"));
        }
        for (String name : List.of("items", "total", "more", "nextCursor", "paging")) {
            mustExist(page, name);
        }
        if (paging.containsKey("link")) {
            mustExist(Spec.referenced(Yaml.object(properties(page).get(paging.get("paging")))), "link");
        }
        Map<String, Object> items = Yaml.object(properties(page).getOrDefault(paging.get("items"), Map.of()));
        String element = Spec.referenced(Yaml.object(items, "items"));
        if (!"array".equals(items.get("type"))
                || !List.of("-", paging.get("itemType")).contains(element)) {
            violations.add("items are " + items.get("type") + " of " + element);
        }
    }

    /** The type of a property, which must be the one that paging names. */
    private String referenced(String holder, String property, Object expected) {
        String type = Spec.referenced(Yaml.object(properties(holder).getOrDefault(property, Map.of())));
        if (!type.equals(expected)) {
            violations.add(property + " of " + holder + " is of type " + type);
        }
        return type;
    }

    private void mustExist(String holder, String name) {
        if (paging.containsKey(name) && !properties(holder).containsKey(String.valueOf(paging.get(name)))) {
            violations.add(name + ": " + holder + " has no " + paging.get(name));
        }
    }

    private Map<String, Object> properties(String type) {
        Map<String, Object> properties = new TreeMap<>();
        spec.properties(type)
                .forEach((name, is) -> properties.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), is));
        return properties;
    }
}
