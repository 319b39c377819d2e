package tallygate.transport.tck.server;

import okio.Buffer;
import okio.ByteString;

/** Encodes the responses of a {@link ScriptedServer}. */
public final class Responses {
    private Responses() {}

    /** Returns a 200 with a text body. */
    public static ByteString ok(String body) {
        return of(200, body);
    }

    /** Returns a response with a body in UTF-8, its Content-Length, and further header lines such as {@code "Retry-After: 0"}. */
    public static ByteString of(int status, String body, String... headerLines) {
        return of(status, ByteString.encodeUtf8(body), headerLines);
    }

    /** Returns a response with a body, its Content-Length, and further header lines. */
    public static ByteString of(int status, ByteString body, String... headerLines) {
        return new Buffer()
                .write(head(status, body.size(), headerLines))
                .write(body)
                .readByteString();
    }

    /** Returns a head that announces a body of this length. */
    public static ByteString head(long status, long contentLength, String... headerLines) {
        Buffer head = new Buffer().writeUtf8("HTTP/1.1 " + status + " Scripted\r\n");
        for (String line : headerLines) {
            head.writeUtf8(line + "\r\n");
        }
        // RFC 9110 section 8.6: neither an interim response nor a 204 has a Content-Length.
        if (status >= 200 && status != 204) {
            head.writeUtf8("Content-Length: " + contentLength + "\r\n");
        }
        return head.writeUtf8("\r\n").readByteString();
    }
}
