package tallygate.sandbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the calls of the management API: token first, then the examples of the specification. */
final class ManagementApi {
    static final String TOKEN_PATH = "/api/v3/get-management-token";
    static final String ACCESS_KEY_ID = "sandbox-access-key-id";
    static final String ACCESS_KEY_SECRET = "sandbox-access-key-secret";

    private static final int NOT_SIGNED_IN = 2020;

    private final Map<String, Map<String, Object>> examples;
    private final Map<String, Behaviour> behaviours;
    private final TokenIssuer tokens;

    ManagementApi(Spec spec, TokenIssuer tokens) {
        this.examples = spec.examples();
        this.tokens = tokens;
        Orders orders = new Orders(Templates.firstElement(data(examples.get("GET /api/v3/get-orders")), "list"));
        this.behaviours = Map.of(
                "/api/v3/get-orders", orders::page,
                "/api/v3/get-order-detail", orders::detail,
                "/api/v3/get-order-pay-detail", orders::payment,
                "/api/v3/get-usage-info", Usages::list,
                "/api/v3/get-mau-period-usage-history", ActiveUsers::history);
    }

    Answer answer(Call call) {
        Map<String, Object> example = examples.get(call.method() + ' ' + call.path());
        if (example == null) {
            return Answer.failure(404, 404, 0, "The specification has no operation " + call.method() + " of this path");
        }
        try {
            return Answer.success(call.path().equals(TOKEN_PATH) ? token(example, call) : operation(example, call));
        } catch (Rejection rejection) {
            return rejection.answer();
        }
    }

    private Map<String, Object> operation(Map<String, Object> example, Call call) {
        String token = call.authorization().map(ManagementApi::withoutScheme).orElse("");
        if (!tokens.accepts(token)) {
            throw new Rejection(401, NOT_SIGNED_IN, "The access token is missing, not ours or expired");
        }
        Behaviour behaviour = behaviours.get(call.path());
        return behaviour == null ? example : withData(example, behaviour.data(data(example), call));
    }

    private Map<String, Object> token(Map<String, Object> example, Call call) {
        Map<String, Object> keyPair = body(call);
        if (!ACCESS_KEY_ID.equals(keyPair.get("accessKeyId"))
                || !ACCESS_KEY_SECRET.equals(keyPair.get("accessKeySecret"))) {
            throw new Rejection(401, "The access key is unknown or its secret is wrong");
        }
        Map<String, Object> data = data(example);
        data.put("access_token", tokens.issue(ACCESS_KEY_ID));
        data.put("expires_in", TokenIssuer.LIFETIME_SECONDS);
        return withData(example, data);
    }

    private static Map<String, Object> body(Call call) {
        try {
            return Json.readObject(call.body());
        } catch (IOException e) {
            throw new Rejection(400, "The body must be a JSON object");
        }
    }

    private static Map<String, Object> data(@Nullable Map<String, Object> example) {
        return Templates.object(Spec.map(example).get("data"));
    }

    private static Map<String, Object> withData(Map<String, Object> example, Map<String, Object> data) {
        Map<String, Object> envelope = new LinkedHashMap<>(example);
        envelope.put("data", data);
        return envelope;
    }

    /** The Java SDK of the vendor sends the bare token, those of other languages write Bearer before it. */
    private static String withoutScheme(String authorization) {
        return authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : authorization;
    }
}
