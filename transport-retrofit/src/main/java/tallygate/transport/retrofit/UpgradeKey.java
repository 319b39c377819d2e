package tallygate.transport.retrofit;

import java.security.SecureRandom;
import okhttp3.Headers;
import okhttp3.Request;
import okio.ByteString;

/** The key of one WebSocket handshake, and the response that accepts it (RFC 6455 section 4). */
record UpgradeKey(String base64) {
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static UpgradeKey random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new UpgradeKey(ByteString.of(key).base64());
    }

    Request.Builder writeTo(Request.Builder handshake) {
        return handshake
                .header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Key", base64)
                .header("Sec-WebSocket-Version", "13");
    }

    /** Returns whether a 101 accepts this key, and names neither an extension nor a subprotocol, because none was requested. */
    boolean isAcceptedBy(Headers headers) {
        String expected = ByteString.encodeUtf8(base64 + ACCEPT_SUFFIX).sha1().base64();
        return "upgrade".equalsIgnoreCase(headers.get("Connection"))
                && "websocket".equalsIgnoreCase(headers.get("Upgrade"))
                && expected.equals(headers.get("Sec-WebSocket-Accept"))
                && headers.get("Sec-WebSocket-Extensions") == null
                && headers.get("Sec-WebSocket-Protocol") == null;
    }
}
