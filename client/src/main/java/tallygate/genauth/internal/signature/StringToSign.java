package tallygate.genauth.internal.signature;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tallygate.transport.Headers;

/**
 * The text that is signed, as the vendor's Node SDKs compose it: method, headers, path and arguments. Neither the host nor
 * the bytes of a body are in it, only the body's members.
 */
final class StringToSign {
    static final String DATE = "date";

    private StringToSign() {}

    /**
     * @param path without host and query
     * @param headerPrefix in lower case; headers whose name begins with it are signed, and {@code date}
     * @param arguments decoded: query parameters, or the members of a JSON body
     */
    static String of(String method, String path, String headerPrefix, Headers headers, Map<String, ?> arguments) {
        StringBuilder text = new StringBuilder(method).append('\n');
        signed(headers, headerPrefix)
                .forEach((name, value) ->
                        text.append(name).append(':').append(value).append('\n'));
        text.append(path);
        if (!arguments.isEmpty()) {
            text.append('?').append(joined(arguments));
        }
        return text.toString();
    }

    private static Map<String, String> signed(Headers headers, String headerPrefix) {
        Map<String, String> sorted = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (lowerCase.startsWith(headerPrefix) || lowerCase.equals(DATE)) {
                sorted.put(lowerCase, value.replace('\t', ' ').strip());
            }
        });
        return sorted;
    }

    private static String joined(Map<String, ? extends @Nullable Object> arguments) {
        return new TreeMap<>(arguments)
                .entrySet().stream()
                        .map(argument -> argument.getKey() + "=" + JavaScriptText.of(argument.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
