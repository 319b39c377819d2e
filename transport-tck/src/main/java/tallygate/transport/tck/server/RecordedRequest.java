package tallygate.transport.tck.server;

import java.util.List;
import okio.ByteString;
import tallygate.transport.Headers;

/**
 * A request as it came off the wire.
 *
 * @param head request line and header lines with their line ends and the empty line, byte for byte
 * @param body the body, without the framing of chunks where it came in chunks
 */
public record RecordedRequest(ByteString head, ByteString body) {

    /** Returns the first line, for example {@code GET /path?query HTTP/1.1}. */
    public String requestLine() {
        return lines().get(0);
    }

    public String method() {
        return requestLine().split(" ", 3)[0];
    }

    /** Returns path and query, byte for byte as sent. */
    public String target() {
        return requestLine().split(" ", 3)[1];
    }

    public Headers headers() {
        Headers.Builder headers = Headers.builder();
        List<String> lines = lines();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.addReceived(
                    line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers.build();
    }

    private List<String> lines() {
        return head.utf8().strip().lines().toList();
    }
}
