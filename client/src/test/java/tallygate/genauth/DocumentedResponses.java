package tallygate.genauth;

import java.util.Map;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** Response bodies as the specification documents them, with a token that the client can use. */
final class DocumentedResponses {
    private DocumentedResponses() {}

    static Map<String, Object> of(SpecifiedOperation operation, Completeness completeness) {
        Map<String, Object> body =
                ExampleValues.of(operation.specification(), completeness).response(operation);
        if (operation.path().equals(FakeGenAuth.TOKEN_PATH)) {
            // The client fetches its own token there, and the documented one is abbreviated.
            data(body).put("access_token", FakeGenAuth.token(1));
        }
        return body;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> body) {
        return (Map<String, Object>) body.get("data");
    }
}
