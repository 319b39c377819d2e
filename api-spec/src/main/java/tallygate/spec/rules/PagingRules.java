package tallygate.spec.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tallygate.spec.source.SourceNode;

/** What {@code x-paging} and {@code x-success} name is there: generated code calls it. Paging names accessors. */
final class PagingRules implements Rule {
    private static final Set<String> OF_REQUEST = Set.of("pageParameter", "limitParameter", "cursorParameter");
    private static final Set<String> OF_RESPONSE = Set.of("items", "total", "more", "nextCursor", "paging");

    @Override
    public void check(ApiSource api, Faults faults) {
        for (ApiSource.Operation operation : api.operations()) {
            SourceNode paging = operation.node().get("x-paging");
            if (paging.has("itemType")) {
                checkRequest(api, RequestShape.of(api, operation).type(), paging, faults);
                checkResponse(api, response(api, operation), paging, faults);
            }
        }
        api.schemas().values().forEach(schema -> checkSuccess(api, schema, faults));
    }

    private static void checkRequest(ApiSource api, SourceNode request, SourceNode paging, Faults faults) {
        SourceNode holder = request;
        for (String part : List.of("options", "pagination")) {
            SourceNode type = paging.get(part + "Type");
            if (type.exists()) {
                SourceNode property = accessors(api, holder).getOrDefault(part, holder.get("none"));
                holder = api.type(property);
                if (!holder.name().equals(type.text())) {
                    faults.add(
                            type, "the property " + part + " is of another type than " + type.text(), "name its type");
                    return;
                }
            }
        }
        checkNames(api, holder, paging, OF_REQUEST, faults);
        SourceNode limit = paging.get("limitParameter");
        SourceNode property = accessors(api, holder).get(limit.text());
        if (property == null) {
            return;
        }
        String kind = paging.has("asText") ? "string" : "integer";
        if (!api.type(property).get("type").text().equals(kind)) {
            faults.add(limit, limit.text() + " is not of type " + kind, "use asText for texts alone");
        }
        boolean known = paging.has("largestPage") || paging.has("usualPage");
        if (known == api.requires(holder, property.name())) {
            faults.add(
                    limit,
                    "a size of pages is needed if and only if a request may leave " + limit.text() + " out",
                    known ? "remove largestPage and usualPage" : "add largestPage or usualPage");
        }
    }

    private static void checkResponse(ApiSource api, SourceNode response, SourceNode paging, Faults faults) {
        SourceNode page = response;
        if (paging.has("within")) {
            page = api.type(
                    accessors(api, page).getOrDefault(paging.get("within").text(), page.get("none")));
        }
        if (paging.has("pagesIn")) {
            SourceNode pages =
                    accessors(api, page).getOrDefault(paging.get("pagesIn").text(), page.get("none"));
            page = api.type(api.type(pages).get("items"));
        }
        checkNames(api, page, paging, OF_RESPONSE, faults);
        SourceNode items = accessors(api, page).get(paging.get("items").text());
        if (items == null) {
            return;
        }
        String element = api.type(api.type(items).get("items")).name();
        boolean named = api.schemas().containsKey(element);
        if (!api.type(items).get("type").text().equals("array")
                || named && !element.equals(paging.get("itemType").text())) {
            faults.add(
                    paging.get("itemType"),
                    paging.get("items").text() + " is not a list of "
                            + paging.get("itemType").text(),
                    "name the type of its elements");
        }
    }

    private static void checkNames(
            ApiSource api, SourceNode holder, SourceNode paging, Set<String> keys, Faults faults) {
        Map<String, SourceNode> accessors = accessors(api, holder);
        String type = api.schemas().containsKey(holder.name()) ? holder.name() : "the object meant here";
        paging.children().stream()
                .filter(name -> keys.contains(name.name()) && !accessors.containsKey(name.text()))
                .forEach(name -> faults.add(
                        name, type + " has no accessor " + name.text(), "name one of " + accessors.keySet()));
    }

    private static void checkSuccess(ApiSource api, SourceNode schema, Faults faults) {
        SourceNode path = schema.get("x-success");
        if (!path.exists()) {
            return;
        }
        SourceNode flag = schema;
        for (String name : path.text().split("\\.", -1)) {
            flag = api.type(api.properties(flag).getOrDefault(name, flag.get("none")));
        }
        if (!flag.get("type").text().equals("boolean")) {
            faults.add(path, "x-success leads to no boolean", "name a property, or one within it as in data.success");
        }
    }

    private static Map<String, SourceNode> accessors(ApiSource api, SourceNode type) {
        Map<String, SourceNode> accessors = new LinkedHashMap<>();
        api.properties(type).forEach((name, property) -> accessors.put(JavaNames.accessor(name), property));
        return accessors;
    }

    /** The type of the response of success. */
    private static SourceNode response(ApiSource api, ApiSource.Operation operation) {
        return operation.node().get("responses").children().stream()
                .filter(response -> response.name().startsWith("2"))
                .flatMap(response -> RequestShape.json(api.resolve(response).get("content")))
                .map(media -> api.type(media.get("schema")))
                .findFirst()
                .orElse(operation.node().get("none"));
    }
}
