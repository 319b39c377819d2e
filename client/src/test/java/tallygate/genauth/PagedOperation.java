package tallygate.genauth;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A paged operation as the specification has it, with the JSON that its server sends and gets. */
record PagedOperation(String method, String path, Map<String, Object> description, Map<String, Object> schemas) {
    /** All operations whose item type the specification gives. */
    static List<PagedOperation> all() throws IOException {
        Map<String, Object> spec;
        try (InputStream yaml = PagedOperation.class.getResourceAsStream("/tallygate/spec/genauth-management.yaml")) {
            spec = object(load().loadFromInputStream(yaml));
        }
        List<PagedOperation> paged = new ArrayList<>();
        Map<String, Object> schemas = object(object(spec.get("components")).get("schemas"));
        object(spec.get("paths")).forEach((path, methods) -> object(methods).forEach((method, description) -> {
            PagedOperation operation = new PagedOperation(
                    method.toUpperCase(Locale.ROOT),
                    String.valueOf(object(description).getOrDefault("x-path", path)),
                    object(description),
                    schemas);
            if (operation.paging().containsKey("itemType")) {
                paged.add(operation);
            }
        }));
        return paged;
    }

    String id() {
        return String.valueOf(description.get("operationId"));
    }

    Class<?> section() throws ClassNotFoundException {
        Object tag = ((List<?>) description.get("tags")).get(0);
        return Class.forName("tallygate.genauth." + tag + "Api");
    }

    Map<String, Object> paging() {
        return object(description.getOrDefault("x-paging", Map.of()));
    }

    String setting(String name) {
        return String.valueOf(paging().get(name));
    }

    boolean isByCursor() {
        return paging().containsKey("cursorParameter");
    }

    String requestType() {
        Object content =
                object(description.getOrDefault("requestBody", Map.of())).get("content");
        if (content != null) {
            return referenced(object(object(content).get("application/json")).get("schema"));
        }
        return referenced(
                object(((List<?>) description.get("parameters")).get(0)).get("schema"));
    }

    /** A request with what is required, and with the most items to fetch at a time unless that is null. */
    Map<String, Object> request(Integer limit) {
        Map<String, Object> request = required(requestType());
        if (limit == null) {
            return request;
        }
        Map<String, Object> holder = request;
        for (String name : holders()) {
            Map<String, Object> inner = new LinkedHashMap<>();
            holder.put(name, inner);
            holder = inner;
        }
        holder.put(setting("limitParameter"), paging().containsKey("asText") ? limit.toString() : limit);
        return request;
    }

    /** Where page and limit are in the request, from the outside. */
    List<String> holders() {
        List<String> holders = new ArrayList<>();
        if (paging().containsKey("optionsType")) {
            holders.add("options");
        }
        if (paging().containsKey("paginationType")) {
            holders.add("pagination");
        }
        return holders;
    }

    /** A response with the items where the specification puts them. */
    Map<String, Object> response(List<?> items, Map<String, Object> besides) {
        Map<String, Object> page = new LinkedHashMap<>(besides);
        page.put(setting("items"), items);
        if (paging().containsKey("pagesIn")) {
            page = Map.of(setting("pagesIn"), List.of(page));
        } else if (paging().containsKey("within")) {
            page = Map.of(setting("within"), page);
        }
        Map<String, Object> response = new LinkedHashMap<>(page);
        response.put("statusCode", 200);
        return response;
    }

    @Override
    public String toString() {
        return id();
    }

    private Map<String, Object> required(String type) {
        Map<String, Object> schema = object(schemas.get(type));
        Map<String, Object> properties = object(schema.getOrDefault("properties", Map.of()));
        Map<String, Object> required = new LinkedHashMap<>();
        for (Object name : (List<?>) schema.getOrDefault("required", List.of())) {
            required.put((String) name, value(object(properties.get(name))));
        }
        return required;
    }

    private static Object value(Map<String, Object> property) {
        return switch (String.valueOf(property.get("type"))) {
            case "integer" -> 1;
            case "boolean" -> true;
            case "array" -> List.of();
            case "object" -> Map.of();
            default -> "1";
        };
    }

    private static String referenced(Object schema) {
        String reference = String.valueOf(object(schema).get("$ref"));
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    static Load load() {
        return new Load(LoadSettings.builder().setCodePointLimit(20_000_000).build());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
