package tallygate.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tallygate.sandbox.internal.json.JsonText;

/** One request as it arrived, its query decoded: a name that is repeated has a value with commas. */
public record ReceivedCall(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> inPath,
        Map<String, String> headers,
        byte[] body) {

    /**
     * @param target of the request line: a path with a query, or a whole URL from a client that uses the sandbox as a proxy
     * @param headers by name, in any case
     */
    static ReceivedCall of(String method, String target, Map<String, String> headers, byte[] body) {
        String local = target.replaceFirst("^https?://[^/?]*", "");
        int mark = local.indexOf('?');
        String path = mark < 0 ? local : local.substring(0, mark);
        String query = mark < 0 ? "" : local.substring(mark + 1);
        return new ReceivedCall(method, path, decode(query), Map.of(), headers, body);
    }

    /** Returns this call with the parameters of its path. */
    public ReceivedCall with(Map<String, String> pathParameters) {
        return new ReceivedCall(method, path, query, pathParameters, headers, body);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Map<String, Object> json() {
        try {
            return JsonText.readObject(body);
        } catch (IOException e) {
            throw new Rejection(400, "The body must be a JSON object");
        }
    }

    public Optional<String> parameter(String name) {
        // The vendor's Node SDK writes a list as name[]=a&name[]=b.
        String inQuery = query.getOrDefault(name, query.get(name + "[]"));
        return Optional.ofNullable(inPath.getOrDefault(name, inQuery)).filter(value -> !value.isBlank());
    }

    private static Map<String, String> decode(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.merge(
                        text(pair.substring(0, equals)),
                        text(pair.substring(equals + 1)),
                        (first, next) -> first + ',' + next);
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
