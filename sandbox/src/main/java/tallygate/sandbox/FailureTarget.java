package tallygate.sandbox;

import tallygate.sandbox.internal.genauth.GenauthApi;

/** Which requests a planned failure is for. */
@FunctionalInterface
interface FailureTarget {
    boolean matches(String path);

    /** Everything but the token call, so that a failure reaches the operation a test is about. */
    static FailureTarget everyOperation() {
        return path -> !path.equals(GenauthApi.TOKEN_PATH);
    }

    static FailureTarget path(String wanted) {
        return wanted::equals;
    }
}
