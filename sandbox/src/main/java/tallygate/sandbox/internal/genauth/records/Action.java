package tallygate.sandbox.internal.genauth.records;

import java.util.Map;
import tallygate.sandbox.internal.spec.Request;

/** Carries out an operation on what the sandbox keeps. */
@FunctionalInterface
public interface Action {
    /** The data of an answer that says no more than that it is done. */
    Map<String, Object> DONE = Map.of("success", true);

    /** Returns the data of the answer: an object, or a list that is put where the answer has its list, page by page. */
    Object data(Request request);
}
