package tallygate.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One HTTP/1.1 request or response as it was on the wire. Immutable by convention. */
public final class HttpMessage {
    private final byte[] head;
    private final byte[] body;
    private final byte[] content;
    private final boolean endsWithConnection;
    private final String text;

    HttpMessage(byte[] head, byte[] body, byte[] content, boolean endsWithConnection) {
        this.head = head;
        this.body = body;
        this.content = content;
        this.endsWithConnection = endsWithConnection;
        this.text = new String(head, ISO_8859_1);
    }

    /** Returns the bytes up to and including the blank line. */
    public byte[] head() {
        return head;
    }

    /** Returns the body with all framing. */
    public byte[] body() {
        return body;
    }

    /** Returns the body without the framing of chunks. */
    public byte[] content() {
        return content;
    }

    /** Returns the request line or status line. */
    public String startLine() {
        return text.substring(0, text.indexOf('\r'));
    }

    /**
     * Returns the word of this position in the start line, from 0; empty if there are fewer. A request has method, target,
     * version.
     */
    public String startWord(int position) {
        String[] words = startLine().split(" ", 3);
        return position < words.length ? words[position] : "";
    }

    /** Returns the first field of this name. */
    public Optional<String> header(String name) {
        return field(text, name);
    }

    /** Returns the first field of each name, in any case. */
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        text.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return headers;
    }

    /** Returns whether the sender of this message closes the connection after it, or requests it. */
    public boolean lastOfConnection() {
        List<String> options =
                List.of(header("Connection").orElse("").toLowerCase(Locale.ROOT).split("[ \t,]+", -1));
        String line = startLine();
        boolean closesByDefault = line.startsWith("HTTP/1.0 ") || line.endsWith(" HTTP/1.0");
        return endsWithConnection || options.contains("close") || (closesByDefault && !options.contains("keep-alive"));
    }

    static Optional<String> field(String head, String name) {
        int line = head.indexOf("\r\n") + 2;
        while (line < head.length()) {
            int end = head.indexOf("\r\n", line);
            int colon = line + name.length();
            if (colon < end && head.charAt(colon) == ':' && head.regionMatches(true, line, name, 0, name.length())) {
                return Optional.of(head.substring(colon + 1, end).strip());
            }
            line = end + 2;
        }
        return Optional.empty();
    }
}
