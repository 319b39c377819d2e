package tallygate.chaos.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static tallygate.chaos.hostile.Shape.once;
import static tallygate.chaos.hostile.Shape.raw;
import static tallygate.chaos.hostile.Shape.repeat;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallygate.sandbox.server.HttpMessage;

/** What a server could send over a WebSocket (RFC 6455) to exhaust its client; the code of the events chooses among them. */
final class EventShapes {
    /** What the callers allow for an event. */
    static final int MOST_BYTES = 64 << 10;

    static final String CODE = "hostile.shape.";

    private static final Pattern NUMBER = Pattern.compile(Pattern.quote(CODE) + "(\\d+)");
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String MESSAGE = "\u0081~\u0010\0" + "m".repeat(4096);
    private static final long MANY = 5000;

    private static final List<Shape> ALL = List.of(
            raw("huge frame", once("\u0082\u007f\u007f" + "\u00ff".repeat(7)), repeat(MANY, "x".repeat(1000))),
            raw("endless fragments", once("\u0001\u0001f"), repeat(100 * MANY, "\0\u0001f")),
            raw("empty fragments", once("\u0001\0"), repeat(100 * MANY, "\0\0")),
            raw("many messages", repeat(MANY, MESSAGE)),
            raw("empty messages", repeat(100 * MANY, "\u0081\0")),
            raw("pings", repeat(100 * MANY, "\u0089\u0001p")),
            raw("garbage", repeat(MANY, "\u00ff\0")));

    private EventShapes() {}

    static int count() {
        return ALL.size();
    }

    static void write(HttpMessage handshake, OutputStream out) throws IOException {
        Matcher number = NUMBER.matcher(handshake.startLine());
        if (!number.find()) {
            throw new IOException("no code of a shape in " + handshake.startLine());
        }
        String key = handshake.header("Sec-WebSocket-Key").orElse("");
        out.write(("HTTP/1.1 101 \r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept(key)
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        ALL.get(Integer.parseInt(number.group(1))).write(out);
    }

    private static String accept(String key) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha1.digest((key + ACCEPT_SUFFIX).getBytes(ISO_8859_1)));
        } catch (NoSuchAlgorithmException everyJdkHasSha1) {
            throw new IllegalStateException(everyJdkHasSha1);
        }
    }
}
