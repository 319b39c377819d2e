package tallygate.reference;

import java.util.Map;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** The statement that calls an operation with the properties it cannot do without. */
final class JavaCall {
    private JavaCall() {}

    static String of(SpecifiedOperation operation) {
        String response = operation.responseType() == null ? "" : operation.responseType() + " response = ";
        String call = response + "client." + operation.id() + "(";
        String type = operation.requestType();
        if (type == null) {
            return call + ");";
        }
        Map<String, Object> request = ExampleValues.of(operation.specification(), Completeness.REQUIRED_PROPERTIES)
                .object(type);
        Schema schema = Schema.named(operation.specification(), type);
        String oneLine = JavaValue.built(schema, type, request, call.length());
        return call + (oneLine.contains("\n") ? "\n        " + JavaValue.built(schema, type, request, 8) : oneLine)
                + ");";
    }
}
