package tallygate.sandbox.internal.genauth.records;

import java.util.Map;
import tallygate.sandbox.internal.spec.Request;

/** Executes an operation on the kept records. */
@FunctionalInterface
public interface Action {
    /** The data of a response that only reports success. */
    Map<String, Object> DONE = Map.of("success", true);

    /** Returns the data of the response: an object, or a list that is put where the response has its list, page by page. */
    Object data(Request request);
}
