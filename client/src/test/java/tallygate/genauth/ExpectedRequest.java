package tallygate.genauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.spec.SpecifiedOperation;

/**
 * What must be on the wire, from the specification alone.
 *
 * @param values the properties of the request
 */
record ExpectedRequest(SpecifiedOperation operation, Map<String, Object> values) {
    /** What RFC 3986 lets stand for itself in a segment of a path, though not in the value of a query. */
    private static final String OF_SEGMENTS = "!$&'()*+,;=:@";

    String path() {
        String path = operation.path();
        for (Map.Entry<String, Object> value : in("path").entrySet()) {
            path = path.replace("{" + value.getKey() + "}", segment(text(value.getValue())));
        }
        return path;
    }

    /** Null for none. */
    String query() {
        String query = in("query").entrySet().stream()
                .filter(value -> !List.of().equals(value.getValue()))
                .map(value -> encoded(value.getKey()) + "=" + queryValue(value.getValue()))
                .collect(joining("&"));
        return query.isEmpty() ? null : query;
    }

    /** The tree of the body, null for none. */
    Object body() {
        return operation.hasBody() ? JsonTree.of(in("body")) : null;
    }

    private Map<String, Object> in(String place) {
        Map<String, Object> there = new LinkedHashMap<>(values);
        there.keySet().removeIf(name -> !place(name).equals(place));
        return there;
    }

    private String place(String property) {
        Object definition =
                operation.specification().properties(operation.requestType()).getOrDefault(property, Map.of());
        for (String place : List.of("path", "query", "header")) {
            if (Boolean.TRUE.equals(((Map<?, ?>) definition).get("x-in-" + place))) {
                return place;
            }
        }
        return operation.hasBody() ? "body" : "query";
    }

    /** A list is separated by commas, so those of its elements are encoded. */
    private static String queryValue(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(element -> encoded(text(element))).collect(joining(","))
                : encoded(text(value));
    }

    private static String text(Object value) {
        if (value instanceof Map) {
            throw new AssertionError("an object has no place in a path or query");
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).toPlainString() : value.toString();
    }

    /** The JDK encodes for forms; RFC 3986 differs from them in these three. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String segment(String text) {
        String segment = encoded(text);
        for (String character : OF_SEGMENTS.split("")) {
            segment = segment.replace(encoded(character), character);
        }
        return segment;
    }
}
