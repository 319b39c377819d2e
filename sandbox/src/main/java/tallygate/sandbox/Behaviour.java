package tallygate.sandbox;

import java.util.Map;

/** Answers a call with data of its own where one fixed example would not do. */
@FunctionalInterface
interface Behaviour {
    /**
     * Returns the {@code data} of the answer. The example's {@code data} is the template, so that a property added to
     * the specification appears without a change here.
     */
    Map<String, Object> data(Map<String, Object> exampleData, Call call);
}
