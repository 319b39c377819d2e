package tallygate.sandbox.internal.genauth;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.genauth.records.Action;
import tallygate.sandbox.internal.genauth.records.KeptRecords;
import tallygate.sandbox.internal.http.Api;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.http.Response;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Behaviour;
import tallygate.sandbox.internal.spec.GeneratedResponses;
import tallygate.sandbox.internal.spec.ListPlace;
import tallygate.sandbox.internal.spec.PageOf;
import tallygate.sandbox.internal.spec.Request;
import tallygate.sandbox.internal.spec.RequestReader;
import tallygate.sandbox.internal.spec.Routes;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/**
 * Serves GenAuth's management API. It checks the token, then responds from the kept records, otherwise with the examples of
 * the specification.
 */
public final class GenauthApi implements Api {
    public static final String TOKEN_PATH = "/api/v3/get-management-token";
    public static final String ACCESS_KEY_ID = "sandbox-access-key-id";
    public static final String ACCESS_KEY_SECRET = "sandbox-access-key-secret";

    private static final Map<String, Integer> NOT_SIGNED_IN = Map.of("apiCode", 2020);
    private static final Map<String, Object> NOTHING_DONE = Map.of("data", Map.of("success", false));
    private static final Map<String, Integer> UPGRADE_NEEDED = Map.of("apiCode", 4021);

    private final Map<String, SpecifiedOperation> operations = new LinkedHashMap<>();
    private final Routes routes;
    private final RequestReader requests;
    private final GeneratedResponses responses;
    private final Map<String, Behaviour> behaviours;
    private final Map<String, Action> actions;
    private final TokenIssuer tokens;

    /** @param seed of the generated values, from 0 */
    public GenauthApi(Specification specification, TokenIssuer tokens, int seed) {
        SpecifiedOperation.allOf(specification)
                .forEach(each -> operations.put(each.method() + ' ' + each.path(), each));
        this.routes = new Routes("", operations.keySet());
        this.requests = new RequestReader(specification);
        this.responses = new GeneratedResponses(specification, seed);
        this.tokens = tokens;
        Map<String, Object> documentedOrders = responses.response(operation("GET /api/v3/get-orders"));
        FixedOrders orders = new FixedOrders(
                Templates.firstElement(data(documentedOrders), "list"),
                String.valueOf(Templates.object(
                                specification.properties("GetOrderDetailDto").get("orderNo"))
                        .get("example")));
        this.behaviours = Map.of(
                "getOrders", orders::page,
                "getOrderDetail", orders::detail,
                "getOrderPayDetail", orders::payment,
                "getUsageInfo", FixedUsages::list,
                "getMauPeriodUsageHistory", ActiveUsers::history);
        this.actions = KeptRecords.actions(specification, responses, seed);
    }

    /** Executes one call at a time, so that each finds the changes of the previous one. */
    @Override
    public synchronized Response response(ReceivedCall call) {
        String route;
        try {
            route = routes.find(call);
        } catch (Rejection unknown) {
            return errorResponse(404, unknown.code(), unknown.reason(), Map.of());
        }
        try {
            SpecifiedOperation operation = operation(route);
            return Response.json(
                    200,
                    call.path().equals(TOKEN_PATH)
                            ? token(operation, call)
                            : carryOut(operation, call.with(routes.parameters(route, call))));
        } catch (Rejection rejection) {
            return errorResponse(200, rejection.code(), rejection.reason(), rejection.details());
        }
    }

    private SpecifiedOperation operation(String route) {
        return requireNonNull(operations.get(route), route);
    }

    @Override
    public boolean hasErrorsInBody() {
        return true;
    }

    @Override
    public Response errorResponse(int code, boolean inBody) {
        int status = inBody ? 200 : code;
        return switch (code) {
            case 200 -> errorResponse(status, code, "Success", NOTHING_DONE);
            case 401 -> errorResponse(status, code, "Not signed in", NOT_SIGNED_IN);
            case 402 -> errorResponse(status, code, "The package has to be upgraded", UPGRADE_NEEDED);
            case 403 -> errorResponse(status, code, "Not permitted", Map.of());
            case 429 -> {
                Response tooMany = errorResponse(status, code, "Too many requests", Map.of());
                yield inBody ? tooMany : tooMany.askingToWait();
            }
            default -> errorResponse(status, code, "Server error", Map.of());
        };
    }

    private static Response errorResponse(int status, int statusCode, String message, Map<String, ?> details) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("statusCode", statusCode);
        envelope.put("message", message);
        envelope.putAll(details);
        envelope.put("requestId", "934108e5-9fbf-4d24-8da1-c330328abd6c");
        return Response.json(status, envelope);
    }

    private Map<String, Object> carryOut(SpecifiedOperation operation, ReceivedCall call) {
        checkCredentials(call);
        Request request = requests.read(operation, call);
        Map<String, Object> response = responses.response(operation);
        Behaviour behaviour = behaviours.get(operation.id());
        if (behaviour != null) {
            return withData(response, behaviour.content(data(response), call));
        }
        Action action = actions.get(operation.id());
        Object data = action == null ? Map.of() : action.data(request);
        if (action != null && !(data instanceof List<?>)) {
            return withData(response, data);
        }
        PageOf page = new PageOf(operation, request);
        return ListPlace.of(operation, response)
                .map(place -> page.response(
                        place, response, data instanceof List<?> all ? all : responses.list(operation, place)))
                .orElse(response);
    }

    private void checkCredentials(ReceivedCall call) {
        String authorization = call.header("Authorization").orElse("");
        if (SignedCall.is(authorization)) {
            new SignedCall(call).check(authorization);
        } else if (!tokens.accepts(withoutScheme(authorization))) {
            throw new Rejection(401, "The access token is missing, not ours or expired", NOT_SIGNED_IN);
        }
    }

    private Map<String, Object> token(SpecifiedOperation operation, ReceivedCall call) {
        Map<String, Object> keyPair = call.json();
        if (!ACCESS_KEY_ID.equals(keyPair.get("accessKeyId"))
                || !ACCESS_KEY_SECRET.equals(keyPair.get("accessKeySecret"))) {
            throw new Rejection(401, "The access key is unknown or its secret is wrong");
        }
        Map<String, Object> response = responses.response(operation);
        Map<String, Object> data = data(response);
        data.put("access_token", tokens.issue(ACCESS_KEY_ID));
        data.put("expires_in", TokenIssuer.LIFETIME_SECONDS);
        return withData(response, data);
    }

    private static Map<String, Object> data(Map<String, Object> response) {
        return Templates.object(response.get("data"));
    }

    private static Map<String, Object> withData(Map<String, Object> response, Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>(response);
        envelope.put("data", data);
        return envelope;
    }

    /**
     * Returns the token without its scheme. The Java SDK of the vendor sends the bare token, the others write Bearer before
     * it.
     */
    private static String withoutScheme(String authorization) {
        return authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : authorization;
    }
}
