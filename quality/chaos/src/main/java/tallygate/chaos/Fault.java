package tallygate.chaos;

/** What the proxy does to a connection ({@link #CLOSE_AT_ACCEPT}) or to one exchange (all others). */
public enum Fault {
    /** The connection is closed as soon as it is accepted. */
    CLOSE_AT_ACCEPT,
    /** The connection is reset when the whole request has come; the server never sees it. */
    RESET_BEFORE_UPSTREAM,
    /** The server answers the request; the client gets a reset and not a byte of the answer. */
    RESET_AFTER_UPSTREAM,
    /** The connection is closed within the head of the response. */
    CUT_HEAD,
    /** The connection is closed within the body of the response. */
    CUT_BODY,
    /** The request is held back until the client hangs up, and then goes to the server all the same. */
    STALL_BEFORE_UPSTREAM,
    /** The response is held back until the client hangs up. */
    STALL_AFTER_UPSTREAM,
    /** Half the body comes, and then nothing until the client hangs up. */
    STALL_IN_BODY,
    /** The response comes a few bytes at a time. */
    TRICKLE,
    /** In place of the response come bytes that are not HTTP, none of them ASCII and so no line break, and the connection is closed. */
    GARBAGE,
    /** The response is late, but whole. */
    DELAY,
    /** The response is whole, and the connection is closed behind it without a word. */
    CLOSE_AFTER_RESPONSE
}
