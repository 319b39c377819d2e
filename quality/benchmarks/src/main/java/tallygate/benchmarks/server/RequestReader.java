package tallygate.benchmarks.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads requests of one connection: the target of each, past its headers and body. */
final class RequestReader {
    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int filled;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** The target of the next request, null at the end of the connection. */
    @Nullable
    String next() throws IOException {
        int head = head();
        if (head < 0) {
            return null;
        }
        String text = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
        int end = head + contentLength(text);
        while (filled < end) {
            fill();
        }
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        return text.split(" ", 3)[1];
    }

    /** How long the head is, the empty line included; -1 at the end of the connection. */
    private int head() throws IOException {
        for (int at = 3; ; at++) {
            while (filled <= at) {
                if (!more()) {
                    return -1;
                }
            }
            if (buffer[at] == '\n' && buffer[at - 2] == '\n') {
                return at + 1;
            }
        }
    }

    private static int contentLength(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
        if (at < 0) {
            return 0;
        }
        int from = head.indexOf(':', at) + 1;
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).trim());
    }

    private void fill() throws IOException {
        if (!more()) {
            throw new EOFException();
        }
    }

    private boolean more() throws IOException {
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }
}
