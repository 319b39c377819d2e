package tallygate.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One request as it arrived, its query decoded. */
record Call(String method, String path, Map<String, String> query, Optional<String> authorization, byte[] body) {

    static Call of(String method, String target, Optional<String> authorization, byte[] body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return new Call(method, path, decode(query), authorization, body);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    private static Map<String, String> decode(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(text(pair.substring(0, equals)), text(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String text(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return encoded;
        }
    }
}
