package tallygate.transport.tck.reference;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okio.Buffer;
import okio.BufferedSource;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Reads one response as RFC 9112 has it, and refuses what leaves its end open. */
final class ResponseReader {
    private static final int MAX_HEAD_BYTES = 256 << 10;
    private static final int MAX_STATUS_LINE_BYTES = 8 << 10;

    private final BufferedSource source;
    private final Rules rules;
    private boolean endsWithConnection;

    ResponseReader(BufferedSource source, Rules rules) {
        this.source = source;
        this.rules = rules;
    }

    record Head(int status, Headers headers) {}

    Head readHead() throws IOException {
        Head head;
        do {
            int status = readStatus();
            head = new Head(status, readHeaders());
            if (status == 101 && !rules.broken(ReferenceFault.SKIPS_A_101)) {
                throw ReferenceFailure.malformed("a 101 without a request for an upgrade");
            }
        } while (head.status() < 200);
        String connection = head.headers().first("Connection").orElse("");
        endsWithConnection =
                connection.equalsIgnoreCase("close") && !rules.broken(ReferenceFault.IGNORES_CONNECTION_CLOSE);
        return head;
    }

    /** Whether another response may follow on the connection. */
    boolean endsWithConnection() {
        return endsWithConnection;
    }

    Buffer readBody(TransportRequest request, Head head) throws IOException {
        Headers headers = head.headers();
        boolean chunked = headers.first("Transfer-Encoding").isPresent();
        List<String> lengths = headers.all("Content-Length");
        long length = lengths.isEmpty() ? -1 : parseLength(lengths.get(0));
        if (lengths.stream().distinct().count() > 1 && !rules.broken(ReferenceFault.TAKES_THE_FIRST_LENGTH)) {
            throw ReferenceFailure.malformed("contradicting lengths");
        }
        if (chunked && length != -1 && !rules.broken(ReferenceFault.PREFERS_THE_LENGTH_TO_CHUNKS)) {
            throw ReferenceFailure.malformed("a length and chunks");
        }
        if (chunked
                && !headers.all("Transfer-Encoding").equals(List.of("chunked"))
                && !rules.broken(ReferenceFault.IGNORES_UNKNOWN_TRANSFER_CODINGS)) {
            throw ReferenceFailure.malformed("an unknown transfer coding");
        }
        if (head.status() == 204 && chunked && !rules.broken(ReferenceFault.IGNORES_CHUNKS_OF_204)) {
            throw ReferenceFailure.malformed("chunks with a 204");
        }
        if (head.status() == 204 && length > 0 && !rules.broken(ReferenceFault.READS_A_BODY_ON_204)) {
            throw ReferenceFailure.malformed("a body with a 204");
        }
        if ((request.method() == HttpMethod.HEAD && !rules.broken(ReferenceFault.READS_A_BODY_ON_HEAD))
                || head.status() == 204
                || (head.status() == 304 && !rules.broken(ReferenceFault.WAITS_FOR_THE_BODY_OF_304))) {
            return new Buffer();
        }
        if (length != -1) {
            return readLength(length, request.maxResponseBytes());
        }
        if (chunked) {
            return readChunks(request.maxResponseBytes());
        }
        if (request.uri().getScheme().equals("https") && !rules.broken(ReferenceFault.TAKES_A_CUT_FOR_THE_END)) {
            // The JDK's sockets do not say whether the end came with a goodbye.
            throw ReferenceFailure.truncated();
        }
        return readToEnd(request.maxResponseBytes());
    }

    private int readStatus() throws IOException {
        String line = readLine(MAX_STATUS_LINE_BYTES);
        if (line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            endsWithConnection = line.startsWith("HTTP/1.0");
            return Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
        if (rules.broken(ReferenceFault.GUESSES_THE_STATUS)) {
            return 200;
        }
        throw rules.broken(ReferenceFault.QUOTES_WHAT_IT_RECEIVED)
                ? ReferenceFailure.malformed("the status line " + line)
                : ReferenceFailure.malformed("no valid status line");
    }

    private Headers readHeaders() throws IOException {
        Headers.Builder headers = Headers.builder();
        String last = "";
        long left = MAX_HEAD_BYTES;
        for (String line = readLine(left); !line.isEmpty(); line = readLine(left)) {
            left -= line.length() + 2;
            int colon = line.indexOf(':');
            if (line.startsWith(" ") && !last.isEmpty() && !rules.broken(ReferenceFault.DROPS_FOLDED_LINES)) {
                String folded = String.join("", headers.build().all(last)) + " " + line.strip();
                headers.remove(last).addReceived(last, folded);
            } else if (colon != -1) {
                last = line.substring(0, colon);
                checkName(last);
                headers.addReceived(last, decoded(line.substring(colon + 1).strip()));
            }
        }
        return headers.build();
    }

    private String decoded(String value) {
        return rules.broken(ReferenceFault.READS_HEADERS_AS_LATIN_1)
                ? new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                : value;
    }

    private void checkName(String name) throws IOException {
        if (name.contains(" ") && !rules.broken(ReferenceFault.TAKES_ANY_HEADER_NAME)) {
            throw ReferenceFailure.malformed("a header name with a space");
        }
    }

    private String readLine(long limit) throws IOException {
        if (rules.broken(ReferenceFault.READS_ANY_HEAD) || rules.broken(ReferenceFault.READS_ANY_HEAD_UNDER_TLS)) {
            return source.readUtf8LineStrict();
        }
        if (source.indexOf((byte) '\n', 0, Math.max(limit, 0) + 2) == -1 && source.request(limit + 2)) {
            throw ReferenceFailure.malformed("a head that is too long");
        }
        return source.readUtf8LineStrict();
    }

    private long parseLength(String text) throws IOException {
        if (text.matches("\\d{1,19}")) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw ReferenceFailure.malformed("a length beyond all lengths");
            }
        }
        if (rules.broken(ReferenceFault.TAKES_A_BAD_LENGTH_FOR_NONE)) {
            return -1;
        }
        throw ReferenceFailure.malformed("a length that is none");
    }

    private Buffer readLength(long length, long limit) throws IOException {
        if (rules.broken(ReferenceFault.ADDS_ONE_TO_THE_LIMIT) && length >= limit + 1) {
            throw ReferenceFailure.tooLarge();
        }
        if (length > limit && !rules.broken(ReferenceFault.READS_WHAT_IS_TOO_LARGE)) {
            throw ReferenceFailure.tooLarge();
        }
        Buffer body = new Buffer();
        while (body.size() < length) {
            if (source.read(body, length - body.size()) == -1) {
                if (rules.broken(ReferenceFault.DELIVERS_WHAT_CAME_OF_A_BODY)) {
                    return body;
                }
                throw ReferenceFailure.truncated();
            }
        }
        return body;
    }

    private Buffer readToEnd(long limit) throws IOException {
        endsWithConnection = true;
        Buffer body = new Buffer();
        while (source.read(body, 8192) != -1) {
            if (body.size() > limit) {
                throw ReferenceFailure.tooLarge();
            }
        }
        return body;
    }

    private Buffer readChunks(long limit) throws IOException {
        Buffer body = new Buffer();
        Buffer copies = new Buffer();
        try {
            for (long size = readChunkSize(); size > 0; size = readChunkSize()) {
                if (size > limit - body.size() && !rules.broken(ReferenceFault.COUNTS_NO_CHUNKS)) {
                    throw ReferenceFailure.tooLarge();
                }
                source.require(size);
                if (rules.broken(ReferenceFault.KEEPS_CHUNKS_THREE_TIMES)) {
                    byte[] copy = source.peek().readByteArray(size);
                    copies.write(copy).write(copy);
                }
                body.write(source, size);
                source.readUtf8LineStrict();
            }
            if (rules.broken(ReferenceFault.READS_NO_TRAILERS)) {
                source.readUtf8LineStrict();
            } else {
                readHeaders();
            }
        } catch (EOFException e) {
            if (!rules.broken(ReferenceFault.TAKES_THE_END_FOR_THE_LAST_CHUNK)) {
                throw ReferenceFailure.truncated();
            }
        }
        return body;
    }

    private long readChunkSize() throws IOException {
        String line = rules.broken(ReferenceFault.READS_ANY_CHUNK_EXTENSION)
                ? source.readUtf8LineStrict()
                : readLine(MAX_STATUS_LINE_BYTES);
        String size = line.split(";", 2)[0].strip();
        if (size.matches("[0-9a-fA-F]{1,15}")) {
            return Long.parseLong(size, 16);
        }
        if (rules.broken(ReferenceFault.TAKES_A_BAD_CHUNK_SIZE_FOR_THE_END)) {
            return 0;
        }
        throw new ExchangeException(Reason.MALFORMED_RESPONSE, "A chunk has no valid size.", null);
    }
}
