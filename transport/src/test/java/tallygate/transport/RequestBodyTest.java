package tallygate.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import okio.Source;
import org.junit.jupiter.api.Test;

final class RequestBodyTest {
    private final ByteString bytes = ByteString.encodeUtf8("{\"a\":\"\u4e2d\"}");
    private final RequestBody body = RequestBody.of("application/json", bytes);

    @Test
    void everyReaderStartsAtTheFirstByte() throws IOException {
        try (Source first = body.open();
                Source second = body.open()) {
            first.read(new Buffer(), 3);

            assertThat(readAll(second)).isEqualTo(bytes);
        }
        try (Source third = body.open()) {
            assertThat(readAll(third)).isEqualTo(bytes);
        }
    }

    @Test
    void theLengthIsInBytes() {
        assertThat(body.contentLength()).isEqualTo(bytes.size()).isEqualTo(11);
        assertThat(body.contentType()).isEqualTo("application/json");
    }

    @Test
    void textShowsTypeAndLengthAndNoByte() {
        assertThat(body).hasToString("RequestBody[application/json, 11 bytes]");
    }

    private static ByteString readAll(Source source) throws IOException {
        Buffer all = new Buffer();
        all.writeAll(source);
        return all.readByteString();
    }
}
