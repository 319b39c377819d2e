package tallygate.sandbox.internal.genauth.records;

import java.util.Map;
import tallygate.sandbox.internal.spec.Request;

/** Executes an operation on the kept records. */
@FunctionalInterface
public interface Action {
    /** The data of a response that only reports success. */
    Map<String, Object> DONE = Map.of("success", true);

    /** Returns the data of the response: an object, or a list of which a page replaces the list of the response. */
    Object data(Request request);
}
