package tallygate.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.net.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageReaderTest {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";

    @Test
    void requestsFollowEachOtherOnOneConnection() throws Exception {
        MessageReader reader = reader("POST /a?b=1 HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc" + GET);

        HttpMessage first = reader.request().orElseThrow();
        assertThat(first.startWord(0)).isEqualTo("POST");
        assertThat(first.startWord(1)).isEqualTo("/a?b=1");
        assertThat(first.header("Content-Length")).hasValue("3");
        assertThat(first.content()).isEqualTo(bytes("abc"));
        assertThat(reader.request().orElseThrow().head()).isEqualTo(bytes(GET));
        assertThat(reader.request()).isEmpty();
    }

    @Test
    void chunksAreKeptWithTheirFramingAndReadWithoutIt() throws Exception {
        String chunks = "3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n";
        HttpMessage request = reader("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
                .request()
                .orElseThrow();

        assertThat(request.body()).isEqualTo(bytes(chunks));
        assertThat(request.content()).isEqualTo(bytes("abc0123456789"));
    }

    @Test
    void bodyIsAskedForWhereTheClientWaitsForThat() throws Exception {
        ByteArrayOutputStream interim = new ByteArrayOutputStream();
        String head = "POST / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n";

        reader(head + "x" + GET).request(interim);

        assertThat(interim.toString(ISO_8859_1)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    }

    @Test
    void responseWithoutALengthEndsWithTheConnection() throws Exception {
        HttpMessage request = reader(GET).request().orElseThrow();
        String body = "x".repeat(20_000);
        HttpMessage response = reader("HTTP/1.1 200 OK\r\n\r\n" + body).responseTo(request);

        assertThat(response.body()).isEqualTo(bytes(body));
        assertThat(response.lastOfConnection()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200", "GET, 204", "GET, 304"})
    void responseWithoutABodyIgnoresItsLength(String method, String status) throws Exception {
        HttpMessage request = reader(GET.replace("GET", method)).request().orElseThrow();
        HttpMessage response =
                reader("HTTP/1.1 " + status + "\r\nContent-Length: 9\r\n\r\n").responseTo(request);

        assertThat(response.body()).isEmpty();
        assertThat(response.lastOfConnection()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 | Host: x | false",
                "HTTP/1.1 | Connection: Close | true",
                "HTTP/1.1 | Connection: TE, close | true",
                "HTTP/1.0 | Host: x | true",
                "HTTP/1.0 | Connection: keep-alive | false",
            })
    void connectionGoesOnUnlessTheClientEndsIt(String version, String field, boolean last) throws Exception {
        HttpMessage request = reader("GET / " + version + "\r\n" + field + "\r\n\r\n")
                .request()
                .orElseThrow();

        assertThat(request.lastOfConnection()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 1x\r\n\r\n",
                "Content-Length: 99999999999\r\n\r\n",
                "Content-Length: 67108865\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nx\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n4000000\r\n",
            })
    void invalidLengthIsRefused(String message) {
        assertThatThrownBy(() -> reader("POST / HTTP/1.1\r\n" + message).request())
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void headHasABound() {
        assertThatThrownBy(() ->
                        reader("GET / HTTP/1.1\r\nx: " + "y".repeat(1 << 20)).request())
                .isInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nx"})
    void messageThatBreaksOffIsAnEnd(String message) {
        assertThatThrownBy(() -> reader(message).request()).isInstanceOf(EOFException.class);
    }

    private static MessageReader reader(String text) {
        return new MessageReader(new ByteArrayInputStream(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
