package tallygate.sandbox.internal.genauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.JsonText;

/**
 * A call that is signed with the access key as in the vendor's Node SDKs: over the method, the vendor's headers and the date,
 * the path, and the arguments.
 */
final class SignedCall {
    private static final String METHOD = "signature-method";
    private static final String DATE = "date";

    private final ReceivedCall call;
    private final Map<String, String> headers = new TreeMap<>();

    SignedCall(ReceivedCall call) {
        this.call = call;
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.strip()));
    }

    /** Returns whether the header has the form of a signature; a token has no blank in it, except behind Bearer. */
    static boolean is(String authorization) {
        return authorization.matches("[A-Za-z0-9-]+ [^: ]+:\\S+");
    }

    /** Rejects the call unless it is signed with the access key. */
    void check(String authorization) {
        if (!headers.containsKey(DATE)) {
            throw new Rejection(401, "The signed request has no date", Map.of("apiCode", 1304));
        }
        String credentials = authorization.substring(authorization.indexOf(' ') + 1);
        if (texts().noneMatch(text -> isOf(text, credentials))) {
            throw new Rejection(401, "The signature is wrong", Map.of("apiCode", 1300));
        }
    }

    private static boolean isOf(String text, String credentials) {
        String expected = GenauthApi.ACCESS_KEY_ID + ':' + signature(text);
        return MessageDigest.isEqual(expected.getBytes(UTF_8), credentials.getBytes(UTF_8));
    }

    /**
     * Returns the texts that may have been signed. The Node SDK signs the path before it is encoded, and a question mark if
     * all arguments are undefined.
     */
    private Stream<String> texts() {
        return Stream.of(call.path(), URLDecoder.decode(call.path().replace("+", "%2B"), UTF_8))
                .map(this::textOver)
                .flatMap(text -> Stream.of(text, text + '?'));
    }

    private String textOver(String path) {
        String prefix = headers.keySet().stream()
                .filter(name -> name.endsWith(METHOD))
                .map(name -> name.substring(0, name.length() - METHOD.length()))
                .findFirst()
                .orElseThrow(() -> new Rejection(401, "The signature has no method", Map.of("apiCode", 1301)));
        String signed = headers.entrySet().stream()
                .filter(header ->
                        header.getKey().startsWith(prefix) || header.getKey().equals(DATE))
                .map(header -> header.getKey() + ':' + header.getValue() + '\n')
                .collect(Collectors.joining());
        String arguments = new TreeMap<>(arguments())
                .entrySet().stream()
                        .map(argument -> argument.getKey() + '=' + text(argument.getValue()))
                        .collect(Collectors.joining("&"));
        return call.method() + '\n' + signed + path + (arguments.isEmpty() ? "" : '?' + arguments);
    }

    private Map<String, ? extends @Nullable Object> arguments() {
        return switch (call.method()) {
            case "GET", "HEAD" -> query();
            case "DELETE" -> Map.of();
            default -> call.body().length == 0 ? Map.of() : call.json();
        };
    }

    /** Returns the arguments of the query; a list in brackets is signed as JSON. */
    private Map<String, Object> query() {
        Map<String, Object> arguments = new TreeMap<>();
        call.query().forEach((name, value) -> {
            boolean list = name.endsWith("[]");
            arguments.put(list ? name.substring(0, name.length() - 2) : name, list ? List.of(value.split(",")) : value);
        });
        return arguments;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : value == null ? "null" : JsonText.write(value);
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(GenauthApi.ACCESS_KEY_SECRET.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
