package tallygate.genauth.services;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds a query in the same form as the client: percent-encoded by RFC 3986, the elements of a list separated by commas. */
final class EncodedQuery {
    private final Map<String, String> encoded = new LinkedHashMap<>();

    /**
     * Adds a parameter, except null, an empty {@link Optional} and an empty list.
     *
     * @throws IllegalArgumentException if a value is nested, or a text cannot be sent
     */
    EncodedQuery add(String name, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return add(name, optional.orElse(null));
        }
        List<?> elements = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        if (!elements.isEmpty()) {
            encoded.put(
                    encode(name),
                    elements.stream()
                            .map(element -> WholeText.checked(name, text(name, element)))
                            .map(EncodedQuery::encode)
                            .collect(Collectors.joining(",")));
        }
        return this;
    }

    Map<String, String> toMap() {
        return encoded;
    }

    private static String text(String name, Object value) {
        if (value instanceof Map) {
            throw new IllegalArgumentException(
                    "the parameter " + name + " must be text, a number, a boolean or a list of them");
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** Encodes a text. The encoding of HTML forms differs from that of URIs in three characters. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
