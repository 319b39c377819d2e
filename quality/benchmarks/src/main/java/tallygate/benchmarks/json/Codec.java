package tallygate.benchmarks.json;

import java.io.IOException;

/** Makes a value of JSON and JSON of a value, the way one library does it. */
public interface Codec {
    Object decode(byte[] json) throws IOException;

    /** As the body of a request. */
    byte[] encode(Object value) throws IOException;
}
