package tallygate.sandbox.internal.genauth;

import java.util.LinkedHashMap;
import java.util.Map;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.GeneratedResponses;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Returns one response for each operation, the same for every request, for servers without state. */
public final class FixedResponses {
    private final GeneratedResponses responses;

    public FixedResponses(Specification specification) {
        this.responses = new GeneratedResponses(specification, 0);
    }

    /** Returns the documented example; that of the token call has a token that clients can read. */
    public Map<String, Object> response(SpecifiedOperation operation) {
        Map<String, Object> response = new LinkedHashMap<>(responses.response(operation));
        if (operation.path().equals(GenauthApi.TOKEN_PATH)) {
            Map<String, String> token = Map.of("access_token", TokenIssuer.fixedToken());
            response.put("data", Templates.filled(Templates.object(response.get("data")), token));
        }
        return response;
    }
}
