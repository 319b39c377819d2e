package tallygate.transport;

import java.util.List;

/** Headers that frame the message or control the connection. If a caller set them, they would allow request smuggling. */
final class ReservedHeaders {
    private static final List<String> NAMES = List.of(
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private ReservedHeaders() {}

    static boolean contain(String name) {
        for (String reserved : NAMES) {
            if (reserved.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
