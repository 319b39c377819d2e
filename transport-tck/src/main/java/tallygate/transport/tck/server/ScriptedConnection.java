package tallygate.transport.tck.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okio.Buffer;
import okio.ByteString;
import tallygate.transport.Headers;

/** The server's end of one connection, for the one thread that runs its {@link Script}. */
public final class ScriptedConnection {
    private static final int MAX_LINES_BYTES = 1 << 20;
    private static final int ALERT_MILLIS = 1000;

    private final ServerRecord record;
    private final Socket raw;
    /** The raw socket, or the TLS socket over it. */
    private Socket socket;

    private InputStream in;

    ScriptedConnection(ServerRecord record, Socket socket) throws IOException {
        this.record = record;
        this.raw = socket;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Starts TLS as the server: at the first byte, or inside a tunnel after a CONNECT. */
    public void startTls(SSLContext context) throws IOException {
        startTls(context, defaults -> {});
    }

    /**
     * Starts TLS with other parameters, for example to request a client certificate.
     *
     * @throws IOException if the handshake fails; the client has received the alert
     */
    public void startTls(SSLContext context, Consumer<SSLParameters> changes) throws IOException {
        try {
            startTlsOrHangUp(context, changes);
        } catch (IOException e) {
            letClientReadAlert();
            throw e;
        }
    }

    /**
     * Starts TLS, and hangs up right after the alert of a failed handshake, as most servers do.
     *
     * @throws IOException if the handshake fails; data that the client sends then resets the connection
     */
    public void startTlsOrHangUp(SSLContext context, Consumer<SSLParameters> changes) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(raw, null, false);
        SSLParameters parameters = tls.getSSLParameters();
        changes.accept(parameters);
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        socket = tls;
        in = new BufferedInputStream(tls.getInputStream());
    }

    /**
     * Reads and records the next request with its body.
     *
     * @throws EOFException if the client hung up first
     */
    public RecordedRequest readRequest() throws IOException {
        ByteString head = readThrough("\r\n\r\n");
        record.addHead();
        RecordedRequest request = new RecordedRequest(head, readBody(new RecordedRequest(head, ByteString.EMPTY)));
        record.add(request);
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
        record.pause(duration);
    }

    /** Reads and drops all bytes until the client closes its end. */
    public void awaitHangUp() throws IOException {
        byte[] dropped = new byte[8192];
        while (in.read(dropped) != -1) {
            // The bytes do not matter, the end does.
        }
        throw new EOFException("The client hung up.");
    }

    /** Ends the output of this side: the client reads the end, and its own bytes still arrive. */
    public void endOutput() throws IOException {
        raw.shutdownOutput();
    }

    /** Closes with a TCP reset instead of an orderly end. */
    public void reset() throws IOException {
        raw.setSoLinger(true, 0);
        raw.close();
    }

    /** Waits until the client can have read the alert: closing with unread bytes would reset the connection before. */
    private void letClientReadAlert() throws IOException {
        raw.setSoTimeout(ALERT_MILLIS);
        byte[] dropped = new byte[8192];
        while (raw.getInputStream().read(dropped) != -1) {
            // Bytes that a client sends after a failed handshake are ignored.
        }
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

    /** Returns the protocol that ALPN negotiated; empty if none, or without TLS. */
    String applicationProtocol() {
        String chosen = socket instanceof SSLSocket tls ? tls.getApplicationProtocol() : null;
        return chosen == null ? "" : chosen;
    }

    ServerRecord record() {
        return record;
    }

    /**
     * Waits for bytes, and returns how many it read.
     *
     * @throws EOFException if the client hung up
     */
    int readSome(byte[] bytes) throws IOException {
        int read = in.read(bytes);
        if (read == -1) {
            throw new EOFException("The client hung up.");
        }
        return read;
    }

    /**
     * Reads bytes that are not a request.
     *
     * @throws EOFException if the client hung up first
     */
    public ByteString readExactly(long count) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(count));
        if (bytes.length < count) {
            throw new EOFException("The client hung up where more bytes were due.");
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
