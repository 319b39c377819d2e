package tallygate.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.Optional;

/** Finds the ends of messages on one connection (RFC 9112 section 6), and keeps every byte unchanged. */
public final class MessageReader {
    private static final int LARGEST_BODY = 1 << 26;
    private static final byte[] NO_BODY = {};
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LINE_END = "\r\n".getBytes(ISO_8859_1);
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

    private final ByteReader in;

    /** @param in is read in large pieces, and beyond the end of a message */
    public MessageReader(InputStream in) {
        this.in = new ByteReader(in);
    }

    /**
     * Returns the next request; empty if the client closed the connection instead.
     *
     * @throws ProtocolException if the message is not HTTP/1.1, or too large
     */
    public Optional<HttpMessage> request() throws IOException {
        return request(OutputStream.nullOutputStream());
    }

    /**
     * Returns the next request; empty if the client closed the connection instead.
     *
     * @param interim receives the 100 response that a client may wait for before it sends its body
     * @throws ProtocolException if the message is not HTTP/1.1, or too large
     */
    public Optional<HttpMessage> request(OutputStream interim) throws IOException {
        if (in.isAtEnd()) {
            return Optional.empty();
        }
        byte[] head = in.through(HEAD_END);
        String text = new String(head, ISO_8859_1);
        if (HttpMessage.field(text, "Expect")
                .filter("100-continue"::equalsIgnoreCase)
                .isPresent()) {
            interim.write(CONTINUE);
        }
        return Optional.of(isFramed(text) ? framed(head, text) : new HttpMessage(head, NO_BODY, NO_BODY, false));
    }

    /**
     * Returns the response to a request.
     *
     * @throws EOFException if the server closed the connection instead
     */
    public HttpMessage responseTo(HttpMessage request) throws IOException {
        byte[] head = in.through(HEAD_END);
        String text = new String(head, ISO_8859_1);
        HttpMessage bare = new HttpMessage(head, NO_BODY, NO_BODY, false);
        if (request.startWord(0).equals("HEAD") || bare.startWord(1).matches("204|304")) {
            return bare;
        }
        if (isFramed(text)) {
            return framed(head, text);
        }
        byte[] body = in.rest();
        return new HttpMessage(head, body, body, true);
    }

    private static boolean isFramed(String head) {
        return HttpMessage.field(head, "Transfer-Encoding").isPresent()
                || HttpMessage.field(head, "Content-Length").isPresent();
    }

    private HttpMessage framed(byte[] head, String text) throws IOException {
        if (HttpMessage.field(text, "Transfer-Encoding").isPresent()) {
            return chunked(head);
        }
        byte[] body =
                in.exactly(length(HttpMessage.field(text, "Content-Length").orElse(""), 10));
        return new HttpMessage(head, body, body, false);
    }

    private HttpMessage chunked(byte[] head) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int size;
        do {
            byte[] line = in.through(LINE_END);
            size = length(new String(line, ISO_8859_1).split(";", 2)[0].strip(), 16);
            if (content.size() > LARGEST_BODY - size) {
                throw new ProtocolException("The body is larger than " + LARGEST_BODY + " bytes.");
            }
            body.writeBytes(line);
            if (size > 0) {
                byte[] chunk = in.exactly(size);
                body.writeBytes(chunk);
                content.writeBytes(chunk);
                body.writeBytes(in.exactly(LINE_END.length));
            }
        } while (size > 0);
        byte[] trailer;
        do {
            trailer = in.through(LINE_END);
            body.writeBytes(trailer);
        } while (trailer.length > LINE_END.length);
        return new HttpMessage(head, body.toByteArray(), content.toByteArray(), false);
    }

    private static int length(String digits, int radix) throws ProtocolException {
        try {
            int length = Integer.parseInt(digits, radix);
            if (length >= 0 && length <= LARGEST_BODY) {
                return length;
            }
        } catch (NumberFormatException invalid) {
            // The same message as for a number out of range.
        }
        throw new ProtocolException("The length of a body is a number from 0 to " + LARGEST_BODY + ", not " + digits);
    }
}
