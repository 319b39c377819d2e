package tallygate.sandbox.internal.spec;

import java.util.Map;
import tallygate.sandbox.internal.http.ReceivedCall;

/** Computes the content of a response for operations where one fixed example is not enough. */
@FunctionalInterface
public interface Behaviour {
    /**
     * Returns the content of the response, without the envelope of the API. The content of the example is the template, so
     * that a property added to the specification appears without a change here.
     */
    Map<String, Object> content(Map<String, Object> example, ReceivedCall call);
}
