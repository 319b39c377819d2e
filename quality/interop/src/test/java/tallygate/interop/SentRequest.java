package tallygate.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import okio.Buffer;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;

/**
 * What a server reads from a request: its arguments without their order.
 *
 * @param query decoded
 * @param body the JSON object without nulls, an empty one where there is no body
 */
record SentRequest(String method, String path, Map<String, String> query, Map<String, Object> body) {
    static SentRequest of(String method, URI uri, byte[] body) {
        return new SentRequest(method, uri.getPath(), query(uri.getRawQuery()), body(body));
    }

    /** What is in one of two requests only, by its place; empty if they say the same. */
    static String difference(SentRequest ours, SentRequest theirs) {
        Set<String> all = new TreeSet<>(ours.places());
        all.addAll(theirs.places());
        all.removeIf(place -> ours.places().contains(place) && theirs.places().contains(place));
        return all.stream()
                .map(place -> (ours.places().contains(place) ? "only ours: " : "only theirs: ") + shortened(place))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Without the value, and without what lies deep within. */
    private static String shortened(String place) {
        return place.replaceFirst("=.*", "").replaceFirst("^([^.]*\\.[^.]*)\\..*", "$1");
    }

    private Set<String> places() {
        Set<String> places = new TreeSet<>();
        places.add(method + " " + path);
        query.forEach((name, value) -> places.add(name + "=" + value));
        body.forEach((name, value) -> collect(name, value, places));
        return places;
    }

    private static void collect(String place, Object value, Set<String> places) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((name, member) -> collect(place + "." + name, member, places));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                collect(place + "[" + i + "]", list.get(i), places);
            }
        } else {
            places.add(place + "=" + value);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(URLDecoder.decode(parts[0], UTF_8), parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(byte[] body) {
        try {
            return body.length == 0
                    ? Map.of()
                    : (Map<String, Object>)
                            comparable(JsonDocument.decode(JsonValues.OBJECT, new Buffer().write(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object comparable(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> comparable = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                if (member != null) {
                    comparable.put(String.valueOf(name), comparable(member));
                }
            });
            return comparable;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SentRequest::comparable).toList();
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
