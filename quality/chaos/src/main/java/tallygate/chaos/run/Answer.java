package tallygate.chaos.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * One response of the server.
 *
 * @param headers further ones, each with its line break
 */
record Answer(int status, String headers, byte[] body) {
    static Answer json(int status, String body) {
        return new Answer(status, "Content-Type: application/json\r\n", body.getBytes(UTF_8));
    }

    static Answer html(int status) {
        return new Answer(
                status, "Content-Type: text/html\r\n", "<html><body>Bad gateway</body></html>".getBytes(UTF_8));
    }

    /** A refusal, said by HTTP or only in the body. */
    static Answer refusal(int status, boolean byHttp) {
        return json(byHttp ? status : 200, "{\"statusCode\":" + status + ",\"message\":\"refused\"}");
    }

    Answer with(String name, String value) {
        return new Answer(status, headers + name + ": " + value + "\r\n", body);
    }

    Answer compressed() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new Answer(status, headers, compressed.toByteArray()).with("Content-Encoding", "gzip");
    }

    byte[] onTheWire() {
        String head = "HTTP/1.1 " + status + " Status\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(head.getBytes(UTF_8));
        wire.writeBytes(body);
        return wire.toByteArray();
    }
}
