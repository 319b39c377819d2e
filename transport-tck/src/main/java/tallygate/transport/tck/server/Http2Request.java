package tallygate.transport.tck.server;

/**
 * A request over HTTP/2.
 *
 * @param stream of the request and its response
 * @param recorded as the server records it, with a request line and header lines in the form of HTTP/1.1
 */
public record Http2Request(int stream, RecordedRequest recorded) {
    /** Returns path and query, byte for byte as sent. */
    public String target() {
        return recorded.target();
    }
}
