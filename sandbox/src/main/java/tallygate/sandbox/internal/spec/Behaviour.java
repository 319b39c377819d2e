package tallygate.sandbox.internal.spec;

import java.util.Map;
import tallygate.sandbox.internal.http.Call;

/** Answers a call with data of its own where one fixed example would not do. */
@FunctionalInterface
public interface Behaviour {
    /**
     * Returns the content of the answer, without the envelope where the API has one. The content of the example is the
     * template, so that a property added to the specification appears without a change here.
     */
    Map<String, Object> content(Map<String, Object> example, Call call);
}
