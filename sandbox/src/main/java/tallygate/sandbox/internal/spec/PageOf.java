package tallygate.sandbox.internal.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.SpecifiedOperation;

/** Selects the page of a list that a request asks for, in each form of paging that the operations have. */
public final class PageOf {
    private static final int USUAL = 10;
    private static final String LIMIT = "limitParameter";

    private final Map<String, Object> paging;
    private final Request pagination;

    public PageOf(SpecifiedOperation operation, Request request) {
        this.paging = Templates.object(operation.definition().get("x-paging"));
        Request holder = paging.containsKey("optionsType") ? request.part("options") : request;
        this.pagination = paging.containsKey("paginationType") ? holder.part("pagination") : holder;
    }

    /** Returns whether an operation returns its list in pages. */
    static boolean has(SpecifiedOperation operation) {
        return Templates.object(operation.definition().get("x-paging")).containsKey(LIMIT);
    }

    /** Returns the response with the items of the requested page; with all of them if the operation has no pages. */
    public Map<String, Object> response(ListPlace place, Map<String, Object> response, List<?> all) {
        if (!paging.containsKey(LIMIT)) {
            return place.with(response, all, all.size(), Map.of());
        }
        int limit = number(LIMIT, 1, (int) paging.getOrDefault("largestPage", Integer.MAX_VALUE), USUAL);
        boolean byCursor = paging.containsKey("cursorParameter");
        long from = byCursor ? cursor() : (number("pageParameter", 1, Integer.MAX_VALUE, 1) - 1L) * limit;
        int start = (int) Math.min(all.size(), from);
        int end = (int) Math.min(all.size(), (long) start + limit);
        Map<String, Object> more = byCursor ? cursor(place, response, end, all.size()) : Map.of();
        return place.with(response, all.subList(start, end), all.size(), more);
    }

    /** Returns the start of the page. Any text is a cursor; one that no earlier page returned begins at the first item. */
    private int cursor() {
        return pagination
                .optional(String.valueOf(paging.get("cursorParameter")))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private Map<String, Object> cursor(ListPlace place, Map<String, Object> response, int next, int size) {
        Map<String, Object> cursor = new LinkedHashMap<>();
        String name = String.valueOf(paging.get("nextCursor"));
        Object example =
                Templates.object(response.get(place.within().orElseThrow())).get(name);
        cursor.put(name, example instanceof String ? Integer.toString(next) : (Object) next);
        if (paging.containsKey("more")) {
            cursor.put(String.valueOf(paging.get("more")), next < size);
        }
        return cursor;
    }

    private int number(String parameter, int least, int most, int absent) {
        String name = String.valueOf(paging.get(parameter));
        return Parameters.wholeNumber(pagination.optional(name), name, least, most, absent);
    }
}
