package tallygate.sandbox.internal.spec;

import java.util.Map;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** Returns the documented example of an operation's response, or else one that fits the documented type. */
public final class ExampleResponses {
    private ExampleResponses() {}

    public static Map<String, Object> of(SpecifiedOperation operation) {
        return of(operation, ExampleValues.of(operation.specification(), Completeness.EVERY_PROPERTY));
    }

    public static Map<String, Object> of(SpecifiedOperation operation, ExampleValues values) {
        Object documented = operation.responseExample();
        return Templates.object(documented == null ? values.response(operation) : documented);
    }
}
