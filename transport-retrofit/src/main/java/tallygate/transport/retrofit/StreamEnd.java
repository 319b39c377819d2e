package tallygate.transport.retrofit;

import java.util.stream.Stream;

/**
 * What OkHttp's exceptions say about the end of a stream of HTTP/2. Their classes are internal to OkHttp and not exported from
 * its module, so they are recognised by name and text.
 */
final class StreamEnd {
    private static final String PACKAGE = "okhttp3.internal.http2.";
    private static final String REFUSED = "stream was reset: REFUSED_STREAM";

    private static final String HEADER_LIMIT = "header byte count limit of ";

    private StreamEnd() {}

    /**
     * Whether the server has not processed the request: it refused the stream, left the connection with a GOAWAY below it
     * (which OkHttp reports as a refusal), or had left before the stream began (RFC 9113 sections 6.8 and 8.7).
     */
    static boolean isUnprocessed(Throwable failure) {
        return (isOf("StreamResetException", failure) && REFUSED.equals(failure.getMessage()))
                || isOf("ConnectionShutdownException", failure)
                // Where the body could not be written, why is what the wait for the response gave.
                || Stream.of(failure.getSuppressed()).anyMatch(StreamEnd::isUnprocessed);
    }

    /** Whether the server reset the stream, or left the connection. */
    static boolean isEnd(Throwable failure) {
        return isOf("StreamResetException", failure) || isOf("ConnectionShutdownException", failure);
    }

    /** Whether the headers were more than OkHttp reads. It then closes the connection. */
    static boolean isBeyondHeaderLimit(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith(HEADER_LIMIT);
    }

    private static boolean isOf(String simpleName, Throwable failure) {
        return failure.getClass().getName().equals(PACKAGE + simpleName);
    }
}
