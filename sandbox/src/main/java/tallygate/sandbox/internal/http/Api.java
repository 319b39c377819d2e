package tallygate.sandbox.internal.http;

/** What a sandbox stands in for: how it carries out calls, and how its error responses look. */
public interface Api {
    Answer answer(Call call);

    /** Whether an error response may have HTTP status 200 and its code in the body. */
    boolean hasErrorsInBody();

    /**
     * The error response with this code.
     *
     * @param code 401, 402, 403, 429 or 500
     * @param inBody whether the HTTP status is 200 all the same
     */
    Answer error(int code, boolean inBody);
}
