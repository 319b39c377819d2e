package tallygate.sandbox;

import tallygate.sandbox.internal.genauth.ManagementApi;

/** Which requests a planned failure is for. */
@FunctionalInterface
interface Target {
    boolean matches(String path);

    /** Everything but the token call, so that a failure reaches the operation a test is about. */
    static Target everyOperation() {
        return path -> !path.equals(ManagementApi.TOKEN_PATH);
    }

    static Target path(String wanted) {
        return wanted::equals;
    }
}
