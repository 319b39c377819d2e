package tallygate.transport;

import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import okio.Source;

/**
 * The body of a request. Thread-safe, and readable any number of times: every {@link #open()} starts at byte 0, so that
 * a retry needs no copy.
 */
public interface RequestBody {
    /** Returns the value of the Content-Type header, e.g. {@code application/json}. */
    String contentType();

    /** Returns the exact number of bytes {@link #open()} yields, 0 or more; it becomes the Content-Length header. */
    long contentLength();

    /** Returns a new reader from byte 0; the caller closes it. */
    Source open() throws IOException;

    /** Returns a body of bytes in memory. */
    static RequestBody of(String contentType, ByteString bytes) {
        return new RequestBody() {
            @Override
            public String contentType() {
                return contentType;
            }

            @Override
            public long contentLength() {
                return bytes.size();
            }

            @Override
            public Source open() {
                return new Buffer().write(bytes);
            }

            /** Returns type and length, never the bytes: a body may hold a secret. */
            @Override
            public String toString() {
                return "RequestBody[" + contentType + ", " + bytes.size() + " bytes]";
            }
        };
    }
}
