package tallygate.sandbox.internal.spec;

import java.util.Map;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** The documented example of an operation's answer; where there is none, one that fits the documented type. */
public final class Examples {
    private Examples() {}

    public static Map<String, Object> answer(SpecifiedOperation operation) {
        return answer(operation, ExampleValues.of(operation.specification(), Completeness.EVERY_PROPERTY));
    }

    public static Map<String, Object> answer(SpecifiedOperation operation, ExampleValues values) {
        Object documented = operation.responseExample();
        return Templates.object(documented == null ? values.response(operation) : documented);
    }
}
