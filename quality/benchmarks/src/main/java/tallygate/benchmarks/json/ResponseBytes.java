package tallygate.benchmarks.json;

import java.io.ByteArrayInputStream;
import okio.BufferedSource;
import okio.Okio;

/** The bytes of a response as okio reads them: in pieces, through memory that is used again. */
final class ResponseBytes {
    private ResponseBytes() {}

    static BufferedSource source(byte[] bytes) {
        return Okio.buffer(Okio.source(new ByteArrayInputStream(bytes)));
    }
}
