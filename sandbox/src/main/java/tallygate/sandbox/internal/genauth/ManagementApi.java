package tallygate.sandbox.internal.genauth;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.genauth.records.Action;
import tallygate.sandbox.internal.genauth.records.KeptRecords;
import tallygate.sandbox.internal.http.Answer;
import tallygate.sandbox.internal.http.Api;
import tallygate.sandbox.internal.http.Call;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Behaviour;
import tallygate.sandbox.internal.spec.GeneratedAnswers;
import tallygate.sandbox.internal.spec.ListPlace;
import tallygate.sandbox.internal.spec.PageOf;
import tallygate.sandbox.internal.spec.Request;
import tallygate.sandbox.internal.spec.RequestReader;
import tallygate.sandbox.internal.spec.Routes;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/**
 * Answers the calls of the management API: token first, then from what the sandbox keeps, else from the examples of the
 * specification.
 */
public final class ManagementApi implements Api {
    public static final String TOKEN_PATH = "/api/v3/get-management-token";
    public static final String ACCESS_KEY_ID = "sandbox-access-key-id";
    public static final String ACCESS_KEY_SECRET = "sandbox-access-key-secret";

    private static final Map<String, Integer> NOT_SIGNED_IN = Map.of("apiCode", 2020);
    private static final Map<String, Integer> UPGRADE_NEEDED = Map.of("apiCode", 4021);

    private final Map<String, SpecifiedOperation> operations = new LinkedHashMap<>();
    private final Routes routes;
    private final RequestReader requests;
    private final GeneratedAnswers answers;
    private final Map<String, Behaviour> behaviours;
    private final Map<String, Action> actions;
    private final TokenIssuer tokens;

    /** @param seed what the made-up parts of the answers follow from, from 0 */
    public ManagementApi(Specification specification, TokenIssuer tokens, int seed) {
        specification.operations().forEach(each -> operations.put(each.method() + ' ' + each.path(), each));
        this.routes = new Routes("", operations.keySet());
        this.requests = new RequestReader(specification);
        this.answers = new GeneratedAnswers(specification, seed);
        this.tokens = tokens;
        Map<String, Object> documentedOrders = answers.answer(operation("GET /api/v3/get-orders"));
        Orders orders = new Orders(Templates.firstElement(data(documentedOrders), "list"));
        this.behaviours = Map.of(
                "getOrders", orders::page,
                "getOrderDetail", orders::detail,
                "getOrderPayDetail", orders::payment,
                "getUsageInfo", Usages::list,
                "getMauPeriodUsageHistory", ActiveUsers::history);
        this.actions = KeptRecords.actions(specification, answers, seed);
    }

    /** One call at a time, so that each finds what the one before left. */
    @Override
    public synchronized Answer answer(Call call) {
        String route;
        try {
            route = routes.find(call);
        } catch (Rejection unknown) {
            return failure(404, unknown.code(), unknown.reason(), Map.of());
        }
        try {
            SpecifiedOperation operation = operation(route);
            return Answer.json(
                    200,
                    call.path().equals(TOKEN_PATH)
                            ? token(operation, call)
                            : carryOut(operation, call.with(routes.parameters(route, call))));
        } catch (Rejection rejection) {
            return failure(200, rejection.code(), rejection.reason(), rejection.details());
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
    public Answer error(int code, boolean inBody) {
        int status = inBody ? 200 : code;
        return switch (code) {
            case 401 -> failure(status, code, "Not signed in", NOT_SIGNED_IN);
            case 402 -> failure(status, code, "The package has to be upgraded", UPGRADE_NEEDED);
            case 403 -> failure(status, code, "Not permitted", Map.of());
            case 429 -> {
                Answer tooMany = failure(status, code, "Too many requests", Map.of());
                yield inBody ? tooMany : tooMany.askingToWait();
            }
            default -> failure(status, code, "Server error", Map.of());
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

    private Map<String, Object> carryOut(SpecifiedOperation operation, Call call) {
        String token =
                call.header("Authorization").map(ManagementApi::withoutScheme).orElse("");
        if (!tokens.accepts(token)) {
            throw new Rejection(401, "The access token is missing, not ours or expired", NOT_SIGNED_IN);
        }
        Request request = requests.read(operation, call);
        Map<String, Object> answer = answers.answer(operation);
        Behaviour behaviour = behaviours.get(operation.id());
        if (behaviour != null) {
            return withData(answer, behaviour.content(data(answer), call));
        }
        Action action = actions.get(operation.id());
        Object data = action == null ? Map.of() : action.data(request);
        if (action != null && !(data instanceof List<?>)) {
            return withData(answer, data);
        }
        PageOf page = new PageOf(operation, request);
        return ListPlace.of(operation, answer)
                .map(place ->
                        page.answer(place, answer, data instanceof List<?> all ? all : answers.list(operation, place)))
                .orElse(answer);
    }

    private Map<String, Object> token(SpecifiedOperation operation, Call call) {
        Map<String, Object> keyPair = call.json();
        if (!ACCESS_KEY_ID.equals(keyPair.get("accessKeyId"))
                || !ACCESS_KEY_SECRET.equals(keyPair.get("accessKeySecret"))) {
            throw new Rejection(401, "The access key is unknown or its secret is wrong");
        }
        Map<String, Object> answer = answers.answer(operation);
        Map<String, Object> data = data(answer);
        data.put("access_token", tokens.issue(ACCESS_KEY_ID));
        data.put("expires_in", TokenIssuer.LIFETIME_SECONDS);
        return withData(answer, data);
    }

    private static Map<String, Object> data(Map<String, Object> answer) {
        return Templates.object(answer.get("data"));
    }

    private static Map<String, Object> withData(Map<String, Object> answer, Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>(answer);
        envelope.put("data", data);
        return envelope;
    }

    /** The Java SDK of the vendor sends the bare token, those of other languages write Bearer before it. */
    private static String withoutScheme(String authorization) {
        return authorization.startsWith("Bearer ") ? authorization.substring("Bearer ".length()) : authorization;
    }
}
