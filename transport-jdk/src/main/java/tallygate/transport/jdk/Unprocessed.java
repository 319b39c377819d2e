package tallygate.transport.jdk;

/**
 * Recognises the exceptions with which the JDK's client reports that an HTTP/2 server has not processed a request. They have
 * no type of their own.
 */
final class Unprocessed {
    /** JDK 17 to 23: a stream that the server reset with REFUSED_STREAM. */
    private static final String REFUSED = "Received RST_STREAM: Stream not processed";
    /** From JDK 24 on: such a stream, or one above the last of a GOAWAY, when the client has repeated it once. */
    private static final String NOT_PROCESSED = "request not processed by peer";
    /** More concurrent requests than the server allows on a connection. The client fails those beyond the limit. */
    private static final String FULL = "too many concurrent streams";

    private Unprocessed() {}

    /** Returns whether the server refused the request, or closed the connection before it. */
    static boolean isRefused(Throwable failure) {
        return Causes.hasMessage(failure, REFUSED) || Causes.hasMessage(failure, NOT_PROCESSED);
    }

    /** Returns whether the request was not sent because the connection carries as many requests as the server allows. */
    static boolean isBeyondLimit(Throwable failure) {
        return Causes.hasMessage(failure, FULL);
    }
}
