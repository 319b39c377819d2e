package tallygate.transport.tck.server;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tallygate.transport.Headers;

/**
 * The server's end of one HTTP/2 connection, for the one thread that runs its {@link Http2Script}. It sends what the script
 * writes, valid or not, without flow control: a response of more bytes than the client's window is a defect of the script.
 */
public final class Http2Connection {
    public static final int NO_ERROR = 0x0;
    public static final int INTERNAL_ERROR = 0x2;
    public static final int REFUSED_STREAM = 0x7;
    public static final int CANCEL = 0x8;

    public static final int MAX_CONCURRENT_STREAMS = 0x3;
    public static final int INITIAL_WINDOW_SIZE = 0x4;

    private static final ByteString PREFACE = ByteString.encodeUtf8("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

    private final ScriptedConnection connection;
    private final Http2Codec codec = new Http2Codec();
    private final byte[] received = new byte[1 << 14];
    /** Requests whose end has not arrived. */
    private final Map<Integer, Upload> uploads = new LinkedHashMap<>();

    private boolean introduced;

    private Http2Connection(ScriptedConnection connection) {
        this.connection = connection;
    }

    /**
     * Speaks TLS, negotiates HTTP/2 and reads the client's preface. The server's own settings are the first that a script
     * sends, with {@link #settings}; reading anything sends the default ones before.
     *
     * @throws IllegalStateException if the client did not choose HTTP/2
     */
    static Http2Connection accept(ScriptedConnection connection, SSLContext context) throws IOException {
        connection.startTls(context, parameters -> parameters.setApplicationProtocols(new String[] {"h2"}));
        if (!"h2".equals(connection.applicationProtocol())) {
            throw new IllegalStateException("The client offered no HTTP/2.");
        }
        ByteString preface = connection.readExactly(PREFACE.size());
        if (!preface.equals(PREFACE)) {
            throw new IllegalStateException("The client chose HTTP/2 and sent no preface of it.");
        }
        return new Http2Connection(connection);
    }

    /** Returns the raw connection, for frames that a codec would not write. */
    public ScriptedConnection raw() {
        return connection;
    }

    /**
     * Reads and records the next complete request. Meanwhile acknowledges settings, returns pings and opens the flow-control
     * window.
     */
    public Http2Request readRequest() throws IOException {
        while (true) {
            Http2Frame frame = answerConnection(read());
            if (frame.type() == Http2Frame.Type.DATA && frame.data().size() > 0) {
                windowUpdate(0, frame.data().size());
                windowUpdate(frame.stream(), frame.data().size());
            }
            if (frame.end()) {
                return finished(frame.stream());
            }
        }
    }

    /** Reads frames until the head of a request arrived, and returns its stream; its body may follow. */
    public int readHead() throws IOException {
        return readUntil(Http2Frame.Type.HEADERS).stream();
    }

    /** Reads frames until one of this type arrived; acknowledges settings and returns pings, but opens no window. */
    public Http2Frame readUntil(Http2Frame.Type type) throws IOException {
        while (true) {
            Http2Frame frame = answerConnection(read());
            if (frame.type() == type) {
                return frame;
            }
        }
    }

    /** Reads the next frame, and responds to nothing. */
    public Http2Frame read() throws IOException {
        while (true) {
            Http2Frame frame = codec.frames().poll();
            if (frame != null) {
                return noted(frame);
            }
            if (!introduced) {
                settings(Map.of());
            }
            codec.received(received, connection.readSome(received));
        }
    }

    /** Sends a response with a body in UTF-8. */
    public void respond(Http2Request request, int status, String body) throws IOException {
        respond(request.stream(), status, ByteString.encodeUtf8(body));
    }

    public void respond(int stream, int status, ByteString body) throws IOException {
        headers(stream, false, ":status", "" + status, "content-length", "" + body.size());
        data(stream, true, body);
    }

    /** @param namesAndValues in turns, {@code :status} first */
    public void headers(int stream, boolean end, String... namesAndValues) throws IOException {
        write(codec.headers(stream, end, namesAndValues));
    }

    /** Sends data in frames of the size that every client accepts. */
    public void data(int stream, boolean end, ByteString data) throws IOException {
        int frame = 1 << 14;
        int from = 0;
        for (; data.size() - from > frame; from += frame) {
            write(codec.data(stream, false, data.substring(from, from + frame)));
        }
        write(codec.data(stream, end, data.substring(from)));
    }

    public void reset(int stream, long error) throws IOException {
        write(codec.reset(stream, error));
    }

    /** @param lastStream the last one that the server may have processed */
    public void goAway(int lastStream, long error) throws IOException {
        write(codec.goAway(lastStream, error));
    }

    /** @param settings by their numbers, for example {@link #MAX_CONCURRENT_STREAMS} */
    public void settings(Map<Integer, Long> settings) throws IOException {
        introduced = true;
        connection.write(codec.settings(settings));
    }

    public void ping() throws IOException {
        write(codec.ping(false, 1));
    }

    public void windowUpdate(int stream, int bytes) throws IOException {
        write(codec.windowUpdate(stream, bytes));
    }

    /** Does nothing for a while; ends early, with an exception, when the server is closed. */
    public void pause(Duration duration) throws IOException {
        connection.pause(duration);
    }

    /**
     * Writes a frame, after the default settings if a script has sent none: a server begins with its settings (RFC 9113
     * section 3.4).
     */
    private void write(ByteString frame) throws IOException {
        if (!introduced) {
            settings(Map.of());
        }
        connection.write(frame);
    }

    private Http2Frame answerConnection(Http2Frame frame) throws IOException {
        if (frame.type() == Http2Frame.Type.SETTINGS) {
            write(codec.settingsAck());
        } else if (frame.type() == Http2Frame.Type.PING) {
            connection.write(codec.ping(true, new Buffer().write(frame.data()).readLong()));
        }
        return frame;
    }

    private Http2Frame noted(Http2Frame frame) {
        if (frame.type() == Http2Frame.Type.HEADERS) {
            connection.record().addHead();
            uploads.put(frame.stream(), new Upload(frame.headers(), new Buffer()));
        } else if (frame.type() == Http2Frame.Type.RESET) {
            uploads.remove(frame.stream());
            connection.record().addReset();
        }
        Upload upload = uploads.get(frame.stream());
        if (upload != null) {
            upload.body().write(frame.data());
        }
        return frame;
    }

    private Http2Request finished(int stream) {
        @Nullable Upload upload = uploads.remove(stream);
        if (upload == null) {
            throw new IllegalStateException("The client ended the stream " + stream + ", which has no request.");
        }
        RecordedRequest recorded = upload.recorded();
        connection.record().add(recorded);
        return new Http2Request(stream, recorded);
    }

    private record Upload(Headers headers, Buffer body) {
        RecordedRequest recorded() {
            Buffer head = new Buffer();
            head.writeUtf8(first(":method") + " " + first(":path") + " HTTP/2\r\n");
            for (int i = 0; i < headers.size(); i++) {
                if (!headers.name(i).startsWith(":")) {
                    head.writeUtf8(headers.name(i) + ": " + headers.value(i) + "\r\n");
                }
            }
            return new RecordedRequest(head.writeUtf8("\r\n").readByteString(), body.readByteString());
        }

        private String first(String name) {
            return headers.first(name).orElse("");
        }
    }
}
