package tallygate.sandbox;

import tallygate.sandbox.internal.genauth.GenauthApi;

/** Selects the requests that a planned failure applies to. */
@FunctionalInterface
interface FailureTarget {
    boolean matches(String path);

    /** Selects all requests except the token call, so that a failure reaches the tested operation. */
    static FailureTarget everyOperation() {
        return path -> !path.equals(GenauthApi.TOKEN_PATH);
    }

    static FailureTarget path(String wanted) {
        return wanted::equals;
    }
}
