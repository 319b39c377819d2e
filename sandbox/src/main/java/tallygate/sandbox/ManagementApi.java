package tallygate.sandbox;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers the calls of the management API: token first, then the examples of the specification. */
final class ManagementApi implements Api {
    static final String TOKEN_PATH = "/api/v3/get-management-token";
    static final String ACCESS_KEY_ID = "sandbox-access-key-id";
    static final String ACCESS_KEY_SECRET = "sandbox-access-key-secret";

    private static final Map<String, Integer> NOT_SIGNED_IN = Map.of("apiCode", 2020);
    private static final Map<String, Integer> UPGRADE_NEEDED = Map.of("apiCode", 4021);

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

    @Override
    public Answer answer(Call call) {
        Map<String, Object> example = examples.get(call.method() + ' ' + call.path());
        if (example == null) {
            return failure(404, 404, "The specification has no operation " + call.method() + " of this path", Map.of());
        }
        try {
            return Answer.json(200, call.path().equals(TOKEN_PATH) ? token(example, call) : operation(example, call));
        } catch (Rejection rejection) {
            return failure(200, rejection.code(), rejection.reason(), rejection.details());
        }
    }

    @Override
    public Set<Failure> failures() {
        return EnumSet.allOf(Failure.class);
    }

    @Override
    public Answer refusal(Failure failure) {
        return switch (failure) {
            case UNAUTHORIZED -> failure(401, 401, "Not signed in", NOT_SIGNED_IN);
            case UNAUTHORIZED_IN_BODY -> failure(200, 401, "Not signed in", NOT_SIGNED_IN);
            case PAYMENT_REQUIRED -> failure(402, 402, "The package has to be upgraded", UPGRADE_NEEDED);
            case PAYMENT_REQUIRED_IN_BODY -> failure(200, 402, "The package has to be upgraded", UPGRADE_NEEDED);
            case FORBIDDEN -> failure(403, 403, "Not permitted", Map.of());
            case FORBIDDEN_IN_BODY -> failure(200, 403, "Not permitted", Map.of());
            case TOO_MANY_REQUESTS ->
                failure(429, 429, "Too many requests", Map.of()).askingToWait();
            case TOO_MANY_REQUESTS_IN_BODY -> failure(200, 429, "Too many requests", Map.of());
            case SERVER_ERROR -> failure(500, 500, "Server error", Map.of());
            case SERVER_ERROR_IN_BODY -> failure(200, 500, "Server error", Map.of());
            default -> throw new IllegalArgumentException(failure + " is no refusal");
        };
    }

    private static Answer failure(int status, int statusCode, String message, Map<String, ?> details) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("statusCode", statusCode);
        envelope.put("message", message);
        envelope.putAll(details);
        envelope.put("requestId", "934108e5-9fbf-4d24-8da1-c330328abd6c");
        return Answer.json(status, envelope);
    }

    private Map<String, Object> operation(Map<String, Object> example, Call call) {
        String token =
                call.header("Authorization").map(ManagementApi::withoutScheme).orElse("");
        if (!tokens.accepts(token)) {
            throw new Rejection(401, "The access token is missing, not ours or expired", NOT_SIGNED_IN);
        }
        Behaviour behaviour = behaviours.get(call.path());
        return behaviour == null ? example : withData(example, behaviour.content(data(example), call));
    }

    private Map<String, Object> token(Map<String, Object> example, Call call) {
        Map<String, Object> keyPair = call.json();
        if (!ACCESS_KEY_ID.equals(keyPair.get("accessKeyId"))
                || !ACCESS_KEY_SECRET.equals(keyPair.get("accessKeySecret"))) {
            throw new Rejection(401, "The access key is unknown or its secret is wrong");
        }
        Map<String, Object> data = data(example);
        data.put("access_token", tokens.issue(ACCESS_KEY_ID));
        data.put("expires_in", TokenIssuer.LIFETIME_SECONDS);
        return withData(example, data);
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
