package tallygate.genauth;

import java.util.Map;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** What the operations of the specification answer, in answers that the client can go on with. */
final class DocumentedResponses {
    private DocumentedResponses() {}

    static Map<String, Object> of(SpecifiedOperation operation, Completeness completeness) {
        Map<String, Object> answer =
                ExampleValues.of(operation.specification(), completeness).response(operation);
        if (operation.path().equals(FakeGenAuth.TOKEN_PATH)) {
            // The client asks there for a token of its own, and the documented one is shortened.
            data(answer).put("access_token", FakeGenAuth.token(1));
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> answer) {
        return (Map<String, Object>) answer.get("data");
    }
}
