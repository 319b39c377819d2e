package tallygate.transport.tck.random;

import java.util.SplittableRandom;
import okio.Buffer;
import okio.ByteString;

/** How a response says where its body ends. */
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
        for (ByteString chunk : RandomExchange.split(body, random)) {
            if (chunk.size() > 0) {
                framed.writeUtf8(Integer.toHexString(chunk.size()) + "\r\n")
                        .write(chunk)
                        .writeUtf8("\r\n");
            }
        }
        return framed.writeUtf8("0\r\n\r\n").readByteString();
    }
}
