package tallygate.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where messages end on one connection (RFC 9112, section 6), and keeps every byte as it came. */
public final class MessageReader {
    private static final int LONGEST_HEAD = 1 << 20;
    private static final byte[] NO_BODY = {};

    private final InputStream in;

    /** @param in buffered, for it is read byte by byte */
    public MessageReader(InputStream in) {
        this.in = in;
    }

    /** The next request; empty if the client closed the connection instead. */
    public Optional<HttpMessage> request() throws IOException {
        byte[] head = head();
        if (head == null) {
            return Optional.empty();
        }
        String[] lines = HttpMessage.lines(head);
        return Optional.of(new HttpMessage(head, isFramed(lines) ? framed(lines) : NO_BODY, false));
    }

    /**
     * The response to a request.
     *
     * @throws EOFException if the server closed the connection instead
     */
    public HttpMessage responseTo(HttpMessage request) throws IOException {
        byte[] head = head();
        if (head == null) {
            throw new EOFException();
        }
        String[] lines = HttpMessage.lines(head);
        String status = lines[0].replaceFirst("^\\S+ (\\d{3}).*", "$1");
        boolean bare = request.startLine().startsWith("HEAD ") || status.equals("204") || status.equals("304");
        if (bare) {
            return new HttpMessage(head, NO_BODY, false);
        }
        return isFramed(lines)
                ? new HttpMessage(head, framed(lines), false)
                : new HttpMessage(head, in.readAllBytes(), true);
    }

    private static boolean isFramed(String[] lines) {
        return HttpMessage.header(lines, "Transfer-Encoding").isPresent()
                || HttpMessage.header(lines, "Content-Length").isPresent();
    }

    private byte[] framed(String[] lines) throws IOException {
        if (HttpMessage.header(lines, "Transfer-Encoding").isPresent()) {
            return chunks();
        }
        return exactly(
                Integer.parseInt(HttpMessage.header(lines, "Content-Length").orElse("0")));
    }

    /** Null if there is nothing more. */
    private byte @Nullable [] head() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        head.write(first);
        byte[] line;
        do {
            line = line();
            head.writeBytes(line);
            if (head.size() > LONGEST_HEAD) {
                throw new IOException("The head of the message has no end.");
            }
        } while (line.length > 2);
        return head.toByteArray();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            byte[] line = line();
            size = Integer.parseInt(new String(line, ISO_8859_1).split(";", 2)[0].strip(), 16);
            body.writeBytes(line);
            if (size > 0) {
                body.writeBytes(exactly(size + 2));
            }
        } while (size > 0);
        byte[] trailer;
        do {
            trailer = line();
            body.writeBytes(trailer);
        } while (trailer.length > 2);
        return body.toByteArray();
    }

    /** With its line break. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int next;
        do {
            next = in.read();
            if (next < 0 || line.size() > LONGEST_HEAD) {
                throw new EOFException();
            }
            line.write(next);
        } while (next != '\n');
        return line.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
