package tallygate.transport.tck;

import java.io.IOException;
import okio.ByteString;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

/** A response read to its end. */
record Reply(int status, Headers headers, ByteString body) {
    static Reply read(TransportResponse response) throws IOException {
        try (response) {
            return new Reply(
                    response.status(), response.headers(), response.body().readByteString());
        }
    }
}
