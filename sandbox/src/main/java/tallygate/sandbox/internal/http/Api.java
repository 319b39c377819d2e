package tallygate.sandbox.internal.http;

/** An API that a sandbox stands in for. */
public interface Api {
    /** Executes a call, or returns the error response to it. */
    Response response(ReceivedCall call);

    /** Whether an error response may have HTTP status 200 and its code in the body. */
    boolean hasErrorsInBody();

    /**
     * The error response with this code.
     *
     * @param code 401, 402, 403, 429 or 500; 200 for a success that reports that nothing was done
     * @param inBody whether the HTTP status is 200 all the same
     */
    Response errorResponse(int code, boolean inBody);
}
