package tallygate.transport.tck.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import okio.Buffer;
import okio.ByteString;

/** The ways in which a response marks the end of its body. */
enum RandomFraming {
    LENGTH,
    CHUNKED,
    TO_END;

    String headerLine(int length) {
        return switch (this) {
            case LENGTH -> "Content-Length: " + length + "\r\n";
            case CHUNKED -> "Transfer-Encoding: chunked\r\n";
            case TO_END -> "";
        };
    }

    ByteString frame(ByteString body, SplittableRandom random) {
        if (this != CHUNKED) {
            return body;
        }
        Buffer framed = new Buffer();
        for (ByteString chunk : split(body, random)) {
            if (chunk.size() > 0) {
                framed.writeUtf8(Integer.toHexString(chunk.size()) + "\r\n")
                        .write(chunk)
                        .writeUtf8("\r\n");
            }
        }
        return framed.writeUtf8("0\r\n\r\n").readByteString();
    }

    /** Splits bytes into pieces of random number and size. */
    static List<ByteString> split(ByteString bytes, SplittableRandom random) {
        List<ByteString> pieces = new ArrayList<>();
        int from = 0;
        for (int left = random.nextInt(6); left > 0 && from < bytes.size(); left--) {
            int to = random.nextInt(from, bytes.size()) + 1;
            pieces.add(bytes.substring(from, to));
            from = to;
        }
        pieces.add(bytes.substring(from));
        return pieces;
    }
}
