package tallygate.genauth.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.MalformedJsonException;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;

/** Reads the arguments of a request that are signed, as a server reads them. */
final class SignedArguments {
    private SignedArguments() {}

    /** Returns the query of a GET or HEAD, nothing of a DELETE, else the members of the body. */
    static Map<String, ? extends @Nullable Object> of(TransportRequest request) {
        if (!request.method().permitsBody()) {
            return query(request.uri().getRawQuery());
        }
        RequestBody body = request.body();
        return request.method() == HttpMethod.DELETE || body == null ? Map.of() : members(request, body);
    }

    @SuppressWarnings("StringSplitter") // An empty part at the end is not an argument.
    private static Map<String, String> query(@Nullable String encoded) {
        Map<String, String> arguments = new HashMap<>();
        if (encoded != null) {
            for (String parameter : encoded.split("&")) {
                String[] nameAndValue = parameter.split("=", 2);
                String value = nameAndValue.length < 2 ? "" : decoded(nameAndValue[1]);
                arguments.merge(decoded(nameAndValue[0]), value, (first, next) -> first + "," + next);
            }
        }
        return arguments;
    }

    /** Decodes a text; a plus stays a plus, because this library encodes spaces as %20. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static Map<String, @Nullable Object> members(TransportRequest request, RequestBody body) {
        try (BufferedSource json = Okio.buffer(body.open())) {
            return JsonDocument.decode(JsonValues.OBJECT, json);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(
                    request.operationId()
                            + ": nothing was sent: the body is not a JSON object, and only the members of "
                            + "one can be signed; choose a dialect with a token for this operation",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("the body cannot be read", e);
        }
    }
}
