package tallygate.transport.tck.call;

import java.io.IOException;
import okio.ByteString;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

/** A response read to its end. */
public record Reply(int status, Headers headers, ByteString body) {
    public static Reply read(TransportResponse response) throws IOException {
        try (response) {
            return new Reply(
                    response.status(), response.headers(), response.body().readByteString());
        }
    }
}
