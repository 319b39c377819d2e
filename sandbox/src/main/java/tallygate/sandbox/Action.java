package tallygate.sandbox;

import java.util.Map;

/** Carries out an operation on what the sandbox keeps. */
@FunctionalInterface
interface Action {
    /** The data of an answer that says no more than that it is done. */
    Map<String, Object> DONE = Map.of("success", true);

    /** Returns the data of the answer: an object, or a list that is put where the answer has its list, page by page. */
    Object data(Request request);
}
