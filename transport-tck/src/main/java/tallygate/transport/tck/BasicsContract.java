package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.RequestBody;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** T01-T13: requests and responses arrive as they were sent. */
public abstract class BasicsContract extends ContractSuite {
    private static final int MIB = 1 << 20;

    @InBothStyles
    @DisplayName("T01 a response has its status, headers and body")
    final void t01_get200_returnsStatusHeadersBody(CallStyle style) {
        ByteString response = Responses.of(
                200, "{\"a\":1}", "Content-Type: application/json", "X-Request-Id: r-1", "X-Padded:   two words  ");
        try (ScriptedServer server = ScriptedServer.start(Script.answer(response))) {
            Reply reply = exchange(style, get(server.uri("/a")));

            assertAll(
                    () -> assertEquals(200, reply.status()),
                    () -> assertEquals("{\"a\":1}", reply.body().utf8()),
                    () -> assertEquals(
                            Optional.of("application/json"), reply.headers().first("Content-Type")),
                    () -> assertEquals(Optional.of("r-1"), reply.headers().first("X-Request-Id")),
                    () -> assertEquals(Optional.of("two words"), reply.headers().first("X-Padded")));
        }
    }

    @InBothStyles
    @DisplayName("T02 every method is sent unchanged")
    final void t02_everyMethodKept(CallStyle style) {
        Script answerEach = connection -> {
            while (true) {
                boolean head = connection.readRequest().method().equals("HEAD");
                connection.write(head ? Responses.head(200, 2) : Responses.ok("ok"));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(answerEach)) {
            for (HttpMethod method : HttpMethod.values()) {
                RequestBody body = method.permitsBody() ? json(ByteString.encodeUtf8("{}")) : null;
                exchange(style, request(method, server.uri("/" + method + "?q=1"), body));
            }

            assertEquals(
                    List.of(
                            "GET /GET?q=1 HTTP/1.1",
                            "HEAD /HEAD?q=1 HTTP/1.1",
                            "POST /POST?q=1 HTTP/1.1",
                            "PUT /PUT?q=1 HTTP/1.1",
                            "PATCH /PATCH?q=1 HTTP/1.1",
                            "DELETE /DELETE?q=1 HTTP/1.1"),
                    server.requests().stream().map(RecordedRequest::requestLine).toList());
        }
    }

    @InBothStyles
    @DisplayName("T03 a posted body arrives byte for byte with its length")
    final void t03_postJson_bytesExact(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            List<ByteString> bodies = List.of(
                    ByteString.encodeUtf8("{\"name\":\"\u00e9\u4e2d\ud83d\ude00\"}"),
                    ByteString.EMPTY,
                    ByteString.encodeUtf8("1"),
                    bytes((64 << 10) + 1),
                    bytes(10 * MIB));
            for (ByteString body : bodies) {
                exchange(style, request(HttpMethod.POST, server.uri("/body"), json(body)));
            }

            assertEquals(bodies.size(), server.requests().size(), "requests");
            for (int i = 0; i < bodies.size(); i++) {
                RecordedRequest sent = server.requests().get(i);
                int size = bodies.get(i).size();
                assertTrue(bodies.get(i).equals(sent.body()), "the body of " + size + " bytes must arrive unchanged");
                assertEquals(List.of("" + size), sent.headers().all("Content-Length"), "Content-Length");
                assertEquals(List.of("application/json"), sent.headers().all("Content-Type"), "Content-Type");
                assertEquals(List.of(), sent.headers().all("Transfer-Encoding"), "Transfer-Encoding");
            }
        }
    }

    @InBothStyles
    @DisplayName("T04 a POST, PUT or PATCH without a body has Content-Length: 0")
    final void t04_postEmptyBody(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH)) {
                exchange(style, request(method, server.uri("/empty"), null));
            }

            assertEquals(3, server.requests().size(), "requests");
            for (RecordedRequest sent : server.requests()) {
                assertEquals(List.of("0"), sent.headers().all("Content-Length"), sent.requestLine());
            }
        }
    }

    @Test
    @DisplayName("T05 a GET or HEAD with a body is rejected before anything is sent")
    final void t05_getNeverHasBody() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            RequestBody body = json(ByteString.encodeUtf8("{}"));
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                assertThrows(IllegalArgumentException.class, () -> request(method, server.uri("/"), body));
            }

            assertNothingArrived(server);
        }
    }

    @InBothStyles
    @DisplayName("T06 a DELETE keeps repeated query keys in order")
    final void t06_deleteWithQueryArray(CallStyle style) {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            exchange(style, request(HttpMethod.DELETE, server.uri("/items?id=3&id=1&id=2&id=1"), null));

            assertEquals("/items?id=3&id=1&id=2&id=1", server.requests().get(0).target());
        }
    }

    @InBothStyles
    @DisplayName("T07 every status is a response, never an exception")
    final void t07_statusMatrix(CallStyle style) {
        int[] statuses = {
            200, 201, 204, 301, 302, 304, 400, 401, 402, 403, 404, 407, 409, 413, 422, 429, 499, 500, 501, 502, 503,
            504, 599
        };
        Script answerFromPath = connection -> {
            while (true) {
                int status = Integer.parseInt(connection.readRequest().target().substring(1));
                boolean bodiless = status == 204 || status == 304;
                // A transport that follows redirects ends at a 200.
                String location = status / 100 == 3 ? "Location: /200" : "X-Status: " + status;
                connection.write(
                        bodiless ? Responses.head(status, 0, location) : Responses.of(status, "body", location));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(answerFromPath)) {
            for (int status : statuses) {
                assertEquals(
                        status, exchange(style, get(server.uri("/" + status))).status());
            }
            assertEquals(statuses.length, server.requestCount(), "requests");
        }
    }

    @InBothStyles
    @DisplayName("T08 a status line may lack its reason phrase")
    final void t08_statusLineWithoutReason(CallStyle style) {
        Script script = Script.answer(ByteString.encodeUtf8("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok"));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Reply reply = exchange(style, get(server.uri("/")));

            assertEquals(200, reply.status());
            assertEquals("ok", reply.body().utf8());
        }
    }

    @InBothStyles
    @DisplayName("T09 header names ignore case and keep all their values in order")
    final void t09_headersCaseInsensitive_multiValueKept(CallStyle style) {
        ByteString response = Responses.of(200, "", "Set-Cookie: a=1", "X-Other: x", "set-cookie: b=2");
        try (ScriptedServer server = ScriptedServer.start(Script.answer(response))) {
            Headers headers = exchange(style, get(server.uri("/"))).headers();

            assertEquals(List.of("a=1", "b=2"), headers.all("SET-COOKIE"));
            assertEquals(Optional.of("x"), headers.first("x-oTHER"));
        }
    }

    @InBothStyles
    @DisplayName("T10 interim 100 and 103 responses are skipped")
    final void t10_interim100And103Skipped(CallStyle style) {
        ByteString response = new Buffer()
                .write(Responses.head(100, 0))
                .write(Responses.head(103, 0, "Link: </a>; rel=preload"))
                .write(Responses.ok("final"))
                .readByteString();
        try (ScriptedServer server = ScriptedServer.start(Script.answer(response))) {
            Reply reply = exchange(style, get(server.uri("/")));

            assertEquals(200, reply.status());
            assertEquals("final", reply.body().utf8());
            assertEquals(Optional.empty(), reply.headers().first("Link"), "a header of the interim response");
        }
    }

    @InBothStyles
    @DisplayName("T11 a body of HTTP/1.0 ends with its connection")
    final void t11_http10CloseDelimited(CallStyle style) {
        ByteString body = bytes(100_000);
        Script script = connection -> {
            connection.readRequest();
            connection.write("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n");
            connection.write(body);
        };
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Reply reply = exchange(style, get(server.uri("/")));

            assertTrue(
                    body.equals(reply.body()),
                    "the body must be whole, but has " + reply.body().size() + " bytes");
        }
    }

    @InBothStyles
    @DisplayName("T12 a header line without a colon does not affect the others")
    final void t12_headerWithoutColonTolerated(CallStyle style) {
        ByteString response = Responses.of(200, "ok", "X-Before: 1", "no colon here", "X-After: 2");
        try (ScriptedServer server = ScriptedServer.start(Script.answer(response))) {
            Reply reply = exchange(style, get(server.uri("/")));

            assertEquals("ok", reply.body().utf8());
            assertEquals(Optional.of("1"), reply.headers().first("X-Before"));
            assertEquals(Optional.of("2"), reply.headers().first("X-After"));
        }
    }

    @InBothStyles
    @DisplayName("T13 a byte order mark is passed through")
    final void t13_utf8Bom_passedThrough(CallStyle style) {
        ByteString body = ByteString.decodeHex("efbbbf7b7d");
        Script script = Script.answer(Responses.of(200, body, "Content-Type: application/json; charset=utf-8"));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            assertEquals(body, exchange(style, get(server.uri("/"))).body());
        }
    }

    /** Returns bytes of every value, in a pattern that reveals a shift. */
    private static ByteString bytes(int count) {
        Buffer buffer = new Buffer();
        for (int i = 0; i < count; i++) {
            buffer.writeByte(i % 251);
        }
        return buffer.readByteString();
    }
}
