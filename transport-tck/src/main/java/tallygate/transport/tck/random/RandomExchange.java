package tallygate.transport.tck.random;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import okio.Buffer;
import okio.ByteString;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.server.ScriptedConnection;

/** One random request and the behaviour of its server, which determine the outcome that every transport must have. */
final class RandomExchange {
    private static final List<HttpMethod> METHODS =
            List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);
    private static final int[] STATUSES = {
        200, 200, 200, 201, 202, 301, 307, 400, 401, 403, 404, 408, 409, 429, 500, 503
    };
    private static final List<String> TEMPTATIONS = List.of(
            "Retry-After: 0",
            "Set-Cookie: session=1",
            "Location: /elsewhere",
            "Content-Encoding: gzip",
            "Content-Type: text/plain; charset=utf-16");
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(400);
    /** A reset must not arrive before the bytes written before it. */
    private static final Duration BEFORE_RESET = Duration.ofMillis(100);

    private final int index;
    private final HttpMethod method;
    private final int requestBytes;
    private final int status;
    private final List<String> headerLines = new ArrayList<>();
    private final RandomEnding ending;
    private final RandomFraming framing;
    private final boolean closes;
    private final ByteString body;
    private final List<ByteString> pieces;
    private final List<Duration> pauses = new ArrayList<>();

    RandomExchange(int index, SplittableRandom random) {
        this.index = index;
        this.method = METHODS.get(random.nextInt(METHODS.size()));
        this.requestBytes = method.permitsBody() ? sizeUpTo(3000, random) : 0;
        this.ending = random.nextInt(5) < 3 ? RandomEnding.WHOLE : pick(RandomEnding.values(), random);
        this.status = STATUSES[random.nextInt(STATUSES.length)];
        this.framing = ending.framing(pick(RandomFraming.values(), random));
        this.closes = framing == RandomFraming.TO_END || random.nextInt(4) == 0;
        this.body = randomBytes(ending.leastBytes() + sizeUpTo(40_000, random), random);
        drawHeaders(random);
        this.pieces = RandomFraming.split(wire(random), random);
        pieces.forEach(piece -> pauses.add(Duration.ofMillis(random.nextInt(4))));
    }

    TransportRequest request(URI uri) {
        RequestBody sent = method.permitsBody()
                ? RequestBody.of("application/octet-stream", ByteString.of(new byte[requestBytes]))
                : null;
        long limit = ending == RandomEnding.TOO_LARGE ? body.size() - 1 : TransportRequest.DEFAULT_MAX_RESPONSE_BYTES;
        return new TransportRequest(
                "random", method, uri, Headers.empty(), sent, ending.stalls() ? SHORT : LONG, limit);
    }

    /** Serves the exchange, and returns whether the connection can serve another one. */
    boolean run(ScriptedConnection connection) throws IOException {
        for (int i = 0; i < pieces.size(); i++) {
            connection.write(pieces.get(i));
            connection.pause(pauses.get(i));
        }
        if (ending.stalls()) {
            connection.awaitHangUp();
        }
        if (ending.resets()) {
            connection.pause(BEFORE_RESET);
            connection.reset();
        }
        return ending == RandomEnding.WHOLE && !closes;
    }

    /** Returns whether the outcome depends on the clock, so that it may be run again. */
    boolean isTimed() {
        return ending.stalls() || ending.resets();
    }

    String expected() {
        if (ending.failure() == null) {
            return NormalisedTrace.line(index, method, new Reply(status, headers(), body), 1);
        }
        return NormalisedTrace.line(index, method, ending.failure(), 1);
    }

    HttpMethod method() {
        return method;
    }

    @Override
    public String toString() {
        return method + " with " + requestBytes + " bytes, answered " + status + " " + headerLines + " and "
                + body.size()
                + " bytes " + framing + (closes ? ", closing" : "") + ", in " + pieces.size() + " pieces, ending "
                + ending;
    }

    private void drawHeaders(SplittableRandom random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            headerLines.add("X-Random-" + random.nextInt(3) + ": " + Long.toHexString(random.nextLong()));
        }
        if (random.nextInt(3) == 0) {
            headerLines.add(TEMPTATIONS.get(random.nextInt(TEMPTATIONS.size())));
        }
    }

    private Headers headers() {
        Headers.Builder headers = Headers.builder();
        for (String line : headerLines) {
            String[] nameAndValue = line.split(": ", 2);
            headers.addReceived(nameAndValue[0], nameAndValue[1]);
        }
        return headers.build();
    }

    /** Returns all bytes that the server writes. */
    private ByteString wire(SplittableRandom random) {
        ByteString head = head();
        ByteString framed = framing.frame(body, random);
        ByteString whole = new Buffer().write(head).write(framed).readByteString();
        return switch (ending) {
            case WHOLE, TOO_LARGE, CONTRADICTING_LENGTHS, LENGTH_AND_CHUNKS -> whole;
            case CLOSE_BEFORE_HEAD, RESET_BEFORE_HEAD, STALL_BEFORE_HEAD -> ByteString.EMPTY;
            case CUT_HEAD, STALL_IN_HEAD -> head.substring(0, random.nextInt(1, head.size() - 1));
            // Before the last byte of the body, which in chunks the last chunk follows.
            case CUT_BODY, RESET_IN_BODY, STALL_IN_BODY ->
                whole.substring(0, head.size() + random.nextInt(body.size()));
            case BAD_CHUNK_SIZE ->
                new Buffer().write(head).writeUtf8("xyz\r\n").write(framed).readByteString();
            case BAD_STATUS_LINE ->
                new Buffer().writeUtf8("NOT-HTTP ").write(whole).readByteString();
        };
    }

    private ByteString head() {
        Buffer head = new Buffer().writeUtf8("HTTP/1.1 " + status + " Random\r\n");
        for (String line : headerLines) {
            head.writeUtf8(line + "\r\n");
        }
        if (closes) {
            head.writeUtf8("Connection: close\r\n");
        }
        head.writeUtf8(framing.headerLine(body.size()));
        if (ending == RandomEnding.CONTRADICTING_LENGTHS) {
            head.writeUtf8("Content-Length: " + (body.size() + 1) + "\r\n");
        } else if (ending == RandomEnding.LENGTH_AND_CHUNKS) {
            head.writeUtf8("Transfer-Encoding: chunked\r\n");
        }
        return head.writeUtf8("\r\n").readByteString();
    }

    /** Draws a size: small ones and zero are as likely as large ones. */
    private static int sizeUpTo(int limit, SplittableRandom random) {
        return random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(limit);
    }

    private static ByteString randomBytes(int count, SplittableRandom random) {
        Buffer bytes = new Buffer();
        for (int i = 0; i < count; i++) {
            bytes.writeByte(random.nextInt(256));
        }
        return bytes.readByteString();
    }

    private static <T> T pick(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }
}
