package tallygate.transport.retrofit;

import java.util.stream.Stream;

/**
 * Reads the end of an HTTP/2 stream from OkHttp's exceptions. Their classes are internal to OkHttp and not exported from its
 * module, so they are recognised by name and text.
 */
final class StreamEnd {
    private static final String PACKAGE = "okhttp3.internal.http2.";
    private static final String REFUSED = "stream was reset: REFUSED_STREAM";

    private static final String HEADER_LIMIT = "header byte count limit of ";

    private StreamEnd() {}

    /**
     * Returns whether the server has not processed the request: it refused the stream, closed the connection with a GOAWAY
     * below it (which OkHttp reports as a refused stream), or had closed it before the stream began (RFC 9113 sections 6.8
     * and 8.7).
     */
    static boolean isUnprocessed(Throwable failure) {
        return (isOf("StreamResetException", failure) && REFUSED.equals(failure.getMessage()))
                || isOf("ConnectionShutdownException", failure)
                // If the body could not be written, the failure of the response has the reason.
                || Stream.of(failure.getSuppressed()).anyMatch(StreamEnd::isUnprocessed);
    }

    /** Returns whether the server reset the stream, or closed the connection. */
    static boolean isEnd(Throwable failure) {
        return isOf("StreamResetException", failure) || isOf("ConnectionShutdownException", failure);
    }

    /** Returns whether the headers exceeded OkHttp's limit. It then closes the connection. */
    static boolean isBeyondHeaderLimit(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith(HEADER_LIMIT);
    }

    private static boolean isOf(String simpleName, Throwable failure) {
        return failure.getClass().getName().equals(PACKAGE + simpleName);
    }
}
