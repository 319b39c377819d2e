package tallygate.chaos.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A response as pieces that are repeated, so that the server needs no memory for it.
 *
 * @param head status line and headers
 * @param isGzip whether the body is compressed on its way
 * @param body the pieces after the head
 */
record Shape(String name, String head, boolean isGzip, List<Piece> body) {
    private static final int BLOCK = 8 << 10;

    /** A text, so many times. */
    record Piece(String text, long times) {
        private void write(OutputStream out) throws IOException {
            int perBlock = (int) Math.max(1, Math.min(times, BLOCK / Math.max(1, text.length())));
            byte[] block = text.repeat(perBlock).getBytes(ISO_8859_1);
            long left = times;
            for (; left >= perBlock; left -= perBlock) {
                out.write(block);
            }
            out.write(text.repeat((int) left).getBytes(ISO_8859_1));
        }
    }

    /** A body that ends with its connection. */
    static Shape response(String name, int status, Piece... body) {
        return new Shape(
                name, "HTTP/1.1 " + status + " \r\nContent-Type: application/json\r\n\r\n", false, List.of(body));
    }

    static Shape gzip(String name, Piece... body) {
        return new Shape(name, "HTTP/1.1 200 \r\nContent-Encoding: gzip\r\n\r\n", true, List.of(body));
    }

    /** Everything as it is, the status line included. */
    static Shape raw(String name, Piece... pieces) {
        return new Shape(name, "", false, List.of(pieces));
    }

    static Piece once(String text) {
        return new Piece(text, 1);
    }

    static Piece repeat(long times, String text) {
        return new Piece(text, times);
    }

    void write(OutputStream out) throws IOException {
        out.write(head.getBytes(ISO_8859_1));
        OutputStream encoded = isGzip ? new GZIPOutputStream(out) : out;
        for (Piece piece : body) {
            piece.write(encoded);
        }
        if (encoded instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
        out.flush();
    }
}
