package tallygate.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** One HTTP/1.1 request or response as it was on the wire, its body with all framing. Immutable by convention. */
public final class HttpMessage {
    private final byte[] head;
    private final byte[] body;
    private final boolean endsWithConnection;
    private final String[] lines;

    HttpMessage(byte[] head, byte[] body, boolean endsWithConnection) {
        this.head = head;
        this.body = body;
        this.endsWithConnection = endsWithConnection;
        this.lines = lines(head);
    }

    /** Up to and including the blank line. */
    public byte[] head() {
        return head;
    }

    public byte[] body() {
        return body;
    }

    /** The request line or status line. */
    public String startLine() {
        return lines[0];
    }

    /** The first field of this name. */
    public Optional<String> header(String name) {
        return header(lines, name);
    }

    /** Whether the sender closes the connection behind this message. */
    public boolean lastOfConnection() {
        return endsWithConnection
                || header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    static String[] lines(byte[] head) {
        return new String(head, ISO_8859_1).split("\r\n");
    }

    static Optional<String> header(String[] lines, String name) {
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon == name.length() && lines[i].regionMatches(true, 0, name, 0, colon)) {
                return Optional.of(lines[i].substring(colon + 1).strip());
            }
        }
        return Optional.empty();
    }
}
