package tallygate.transport.tck;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okio.Buffer;
import okio.ByteString;
import tallygate.transport.Headers;

/** The server's end of one connection, for the one thread that runs its {@link Script}. */
public final class ScriptedConnection {
    private static final int MAX_LINES_BYTES = 1 << 20;

    private final ScriptedServer server;
    private final Socket socket;
    private final InputStream in;

    ScriptedConnection(ScriptedServer server, Socket socket, InputStream in) {
        this.server = server;
        this.socket = socket;
        this.in = in;
    }

    /**
     * Reads and records the next request with its body.
     *
     * @throws EOFException if the client hung up first
     */
    public RecordedRequest readRequest() throws IOException {
        ByteString head = readThrough("\r\n\r\n");
        server.countRequest();
        RecordedRequest request = new RecordedRequest(head, readBody(new RecordedRequest(head, ByteString.EMPTY)));
        server.record(request);
        return request;
    }

    public void write(ByteString bytes) throws IOException {
        socket.getOutputStream().write(bytes.toByteArray());
        socket.getOutputStream().flush();
    }

    public void write(String text) throws IOException {
        write(ByteString.encodeUtf8(text));
    }

    /** Writes byte by byte with a pause after each, until all is written or the client hangs up. */
    public void drip(ByteString bytes, Duration pause) throws IOException {
        for (int i = 0; i < bytes.size(); i++) {
            write(bytes.substring(i, i + 1));
            pause(pause);
        }
    }

    /** Does nothing for a while; ends early, with an exception, when the server is closed. */
    public void pause(Duration duration) throws IOException {
        server.pause(duration);
    }

    /** Reads and drops what comes until the client closes its end. */
    public void awaitHangUp() throws IOException {
        byte[] dropped = new byte[8192];
        while (in.read(dropped) != -1) {
            // The bytes do not matter, the end does.
        }
        throw new EOFException("The client hung up.");
    }

    /** Closes with a TCP reset instead of an orderly end. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private ByteString readBody(RecordedRequest request) throws IOException {
        Headers headers = request.headers();
        if (headers.first("Transfer-Encoding").isPresent()) {
            return readChunks();
        }
        return readExactly(Long.parseLong(headers.first("Content-Length").orElse("0")));
    }

    private ByteString readChunks() throws IOException {
        Buffer body = new Buffer();
        while (true) {
            int size = Integer.parseInt(readThrough("\r\n").utf8().strip(), 16);
            body.write(readExactly(size));
            readThrough("\r\n");
            if (size == 0) {
                return body.readByteString();
            }
        }
    }

    private ByteString readExactly(long count) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(count));
        if (bytes.length < count) {
            throw new EOFException("The client hung up inside a request body.");
        }
        return ByteString.of(bytes);
    }

    private ByteString readThrough(String end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] delimiter = end.getBytes(StandardCharsets.US_ASCII);
        int matched = 0;
        while (matched < delimiter.length) {
            int next = in.read();
            if (next == -1) {
                throw new EOFException("The client hung up.");
            }
            if (bytes.size() == MAX_LINES_BYTES) {
                throw new IllegalStateException("A request head is longer than " + MAX_LINES_BYTES + " bytes.");
            }
            bytes.write(next);
            matched = next == delimiter[matched] ? matched + 1 : next == delimiter[0] ? 1 : 0;
        }
        return ByteString.of(bytes.toByteArray());
    }
}
