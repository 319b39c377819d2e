package tallygate.sandbox.internal.http;

/** An API that a sandbox simulates. */
public interface Api {
    /** Executes a call, or returns the error response to it. */
    Response response(ReceivedCall call);

    /** Returns whether an error response may have HTTP status 200 and its code in the body. */
    boolean hasErrorsInBody();

    /**
     * Returns the error response with this code.
     *
     * @param code 401, 402, 403, 429 or 500; 200 for a success that reports that nothing was done
     * @param inBody whether the HTTP status is 200 nevertheless
     */
    Response errorResponse(int code, boolean inBody);
}
