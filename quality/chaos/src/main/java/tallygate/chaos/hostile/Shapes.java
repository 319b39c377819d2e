package tallygate.chaos.hostile;

import static tallygate.chaos.hostile.Shape.gzip;
import static tallygate.chaos.hostile.Shape.once;
import static tallygate.chaos.hostile.Shape.raw;
import static tallygate.chaos.hostile.Shape.repeat;
import static tallygate.chaos.hostile.Shape.response;

import java.util.List;
import java.util.stream.Stream;

/** Every shape of a response by which a server could exhaust its client, below the limits of a call and beyond them. */
final class Shapes {
    /** What the callers allow for a response. */
    static final int MOST_BYTES = 1 << 20;

    static final int MOST_VALUES = 20_000;

    private static final long BELOW = MOST_BYTES - 1000;
    private static final long BEYOND = 4L * MOST_BYTES;
    private static final String OK = "HTTP/1.1 200 \r\n";
    private static final String ENVELOPE = "{\"statusCode\":200,\"data\":";

    private Shapes() {}

    static List<Shape> all() {
        return Stream.of(bodies(), values(), errors(), compressed(), heads())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Shape> bodies() {
        return List.of(
                response("endless body", 200, repeat(BEYOND, "x")),
                response("empty body", 200),
                response("blanks", 200, repeat(BELOW, " ")),
                response("one text", 200, once(ENVELOPE + "\""), repeat(BELOW, "x"), once("\"}")),
                response("escaped text", 200, once(ENVELOPE + "\""), repeat(BELOW / 6, "\\u4e2d"), once("\"}")),
                response("text of half pairs", 200, once(ENVELOPE + "\""), repeat(BELOW / 6, "\\ud83d"), once("\"}")),
                response("bytes that are not UTF-8", 200, once(ENVELOPE + "\""), repeat(BELOW, "\u00ff"), once("\"}")),
                response("long number", 200, once(ENVELOPE), repeat(BELOW, "9"), once("}")),
                response("long status", 200, once("{\"statusCode\":\""), repeat(BELOW, "1"), once("\"}")),
                response("deep arrays", 200, once(ENVELOPE), repeat(BELOW, "[")),
                response("deep objects", 200, repeat(BELOW / 5, "{\"a\":")),
                response("page instead of JSON", 502, once("<html>"), repeat(BELOW / 4, "<p> ")),
                response("quotes", 200, repeat(BELOW, "\"")),
                response("backslashes in a text", 200, once("{\"a\":\""), repeat(BELOW, "\\")));
    }

    private static List<Shape> values() {
        long most = MOST_VALUES - 100;
        return List.of(
                response(
                        "empty objects, as many as allowed",
                        200,
                        once(ENVELOPE + "{\"usages\":[{}"),
                        repeat(most, ",{}"),
                        once("]}}")),
                response(
                        "empty objects, too many",
                        200,
                        once(ENVELOPE + "{\"usages\":[{}"),
                        repeat(BELOW / 3, ",{}"),
                        once("]}}")),
                response("empty arrays, too many", 200, once(ENVELOPE + "[[]"), repeat(BELOW / 3, ",[]"), once("]}")),
                response("numbers, too many", 200, once(ENVELOPE + "[1"), repeat(BELOW / 2, ",1"), once("]}")),
                response("repeated name", 200, once("{\"a\":1"), repeat(most, ",\"a\":1"), once("}")),
                response("names of one hash", 200, once("{\"statusCode\":200"), once(collidingNames(13)), once("}")),
                response("long name", 200, once("{\"statusCode\":200,\""), repeat(BELOW, "n"), once("\":1}")),
                response("colons without values", 200, once("{\"a\":1"), repeat(BELOW, ":")),
                response(
                        "texts, as many as allowed",
                        200,
                        once(ENVELOPE + "[\"\""),
                        repeat(most, ",\"text of a list of text\""),
                        once("]}")));
    }

    private static List<Shape> errors() {
        return List.of(
                response("long message", 400, once("{\"message\":\""), repeat(BELOW, "m"), once("\"}")),
                response(
                        "many messages",
                        422,
                        once("{\"message\":\"m\",\"errors\":[\"e\""),
                        repeat(15_000, ",\"error of a field\""),
                        once("]}")),
                response(
                        "long path of fields",
                        422,
                        once("{\"errors\":{\""),
                        repeat(BELOW, "f"),
                        once("\":{\"\":0,\"\":0}}}")),
                response("deep path of fields", 422, once("{\"errors\":"), repeat(250, "{\"field.of.an.error\":")),
                response(
                        "long request id",
                        500,
                        once("{\"statusCode\":500,\"requestId\":\""),
                        repeat(BELOW, "r"),
                        once("\"}")),
                response("long refusal that is no JSON", 403, repeat(BELOW, "no ")),
                response("long text alone", 400, once("\""), repeat(BELOW, "%25"), once("\"")),
                response(
                        "escapes for redaction",
                        400,
                        once("{\"message\":\""),
                        repeat(BELOW / 9, "&#x00041;"),
                        once("\"}")));
    }

    private static List<Shape> compressed() {
        return List.of(
                gzip("bomb of blanks", repeat(BEYOND, " ")),
                gzip("bomb of objects", once(ENVELOPE + "[{}"), repeat(BEYOND / 3, ",{}")),
                gzip(
                        "bomb of objects within the limit of bytes",
                        once(ENVELOPE + "[{}"),
                        repeat(BELOW / 3, ",{}"),
                        once("]}")),
                raw(
                        "members without content",
                        once(OK + "Content-Encoding: gzip\r\n\r\n"),
                        repeat(BELOW / 20, "\u001f\u008b\b\0\0\0\0\0\0\u0003\u0003\0\0\0\0\0\0\0\0\0")),
                raw(
                        "endless name of a file",
                        once(OK + "Content-Encoding: gzip\r\n\r\n\u001f\u008b\b\b\0\0\0\0\0\u0003"),
                        repeat(BEYOND, "n")),
                raw("no gzip", once(OK + "Content-Encoding: gzip\r\n\r\n"), repeat(BELOW, "x")));
    }

    private static List<Shape> heads() {
        return List.of(
                raw("endless status line", once("HTTP/1.1 200 "), repeat(BEYOND, "x")),
                raw("endless header", once(OK + "X: "), repeat(BEYOND, "x")),
                raw("endless headers", once(OK), repeat(BEYOND / 6, "X: y\r\n")),
                raw("many headers", once(OK), repeat(10_000, "X-A: b\r\n"), once("\r\n{}")),
                raw("long content type", once(OK + "Content-Type: "), repeat(100_000, "t"), once("\r\n\r\n<p>")),
                raw("long retry-after", once("HTTP/1.1 503 \r\nRetry-After: "), repeat(100_000, "9"), once("\r\n\r\n")),
                raw(
                        "long redirect",
                        once("HTTP/1.1 302 \r\nLocation: https://a.example/"),
                        repeat(100_000, "l"),
                        once("\r\n\r\n")),
                raw("interim responses", repeat(BEYOND / 25, "HTTP/1.1 100 Continue\r\n\r\n")),
                raw("endless size of a chunk", once(OK + "Transfer-Encoding: chunked\r\n\r\n1;"), repeat(BEYOND, "e")),
                raw("small chunks", once(OK + "Transfer-Encoding: chunked\r\n\r\n"), repeat(50_000, "1\r\nx\r\n")),
                raw(
                        "endless trailers",
                        once(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"),
                        repeat(BEYOND / 6, "X: y\r\n")),
                raw("huge chunk", once(OK + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n"), repeat(BEYOND, "x")),
                raw("huge length", once(OK + "Content-Length: 9223372036854775807\r\n\r\n"), repeat(BEYOND, "x")),
                raw("garbage", repeat(BEYOND, "\0\u00ff\r\n")),
                raw("nothing"));
    }

    /** Names of the same {@code hashCode}: as many as the bits say, as members of an object. */
    private static String collidingNames(int bits) {
        StringBuilder names = new StringBuilder();
        for (int number = 0; number < 1 << bits; number++) {
            names.append(",\"");
            for (int bit = 0; bit < bits; bit++) {
                names.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            names.append("\":1");
        }
        return names.toString();
    }
}
