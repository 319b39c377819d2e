package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Http2Request;
import tallygate.transport.tck.server.Http2Script;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.ScriptedServer;

/** Cases of HTTP/1.1 over HTTP/2, under the same numbers: requests, responses, limits and deadlines. */
public abstract class Http2ExchangeContract extends Http2Suite {
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofMillis(250);
    private static final int MIB = 1 << 20;

    private static final List<Integer> STATUSES =
            List.of(200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 407, 408, 409, 421, 429, 500, 502, 503, 504);

    @InBothStyles
    @DisplayName("T01 status, headers and body arrive as they were sent, over HTTP/2")
    final void t01_statusHeadersBody(CallStyle style) {
        Http2Script script = connection -> {
            Http2Request request = connection.readRequest();
            connection.headers(
                    request.stream(),
                    false,
                    ":status",
                    "200",
                    "content-type",
                    "application/json",
                    "x-one",
                    "1",
                    "set-cookie",
                    "a=1",
                    "set-cookie",
                    "b=2");
            connection.data(request.stream(), true, ByteString.encodeUtf8("{\"ok\":true}"));
            connection.readRequest();
        };
        try (ScriptedServer server = serve(script)) {
            Reply reply = exchange(style, get(server.httpsUri("/")));

            assertEquals(200, reply.status());
            assertEquals("{\"ok\":true}", reply.body().utf8());
            assertEquals("1", reply.headers().first("X-One").orElse(""));
            assertEquals(List.of("a=1", "b=2"), reply.headers().all("Set-Cookie"));
            assertFalse(reply.headers().first(":status").isPresent(), "the status is no header");
        }
    }

    @InBothStyles
    @DisplayName("T02 every method arrives unchanged, over HTTP/2")
    final void t02_everyMethodKept(CallStyle style) {
        try (ScriptedServer server = serve(Http2Script.answer(200, ""))) {
            for (HttpMethod method : HttpMethod.values()) {
                TransportRequest request = request(
                        method,
                        server.httpsUri("/" + method),
                        method.permitsBody() ? json(ByteString.encodeUtf8("{}")) : null);
                start(style, request).endingWithin(PROMPT);
            }
            for (HttpMethod method : HttpMethod.values()) {
                assertEquals(1, server.requestsTo("/" + method).size(), method + " on the wire");
                assertEquals(
                        method.name(), server.requestsTo("/" + method).get(0).method());
            }
        }
    }

    @InBothStyles
    @DisplayName("T03 bodies of any size arrive whole in both directions, over HTTP/2")
    final void t03_bodiesExact(CallStyle style) {
        Http2Script echoes = connection -> {
            while (true) {
                Http2Request request = connection.readRequest();
                connection.respond(request.stream(), 200, request.recorded().body());
            }
        };
        try (ScriptedServer server = serve(echoes)) {
            for (int size : new int[] {0, 1, (512 << 10) + 1}) {
                ByteString body = ByteString.of(new byte[size]);
                RunningCall call = start(style, request(HttpMethod.POST, server.httpsUri("/"), json(body)));

                assertEquals(body, call.replyWithin(PROMPT).body());
            }
        }
    }

    @InBothStyles
    @DisplayName("T07 every status is a response and is not repeated, over HTTP/2")
    final void t07_everyStatusReturned(CallStyle style) {
        Http2Script fromPath = connection -> {
            while (true) {
                Http2Request request = connection.readRequest();
                connection.headers(
                        request.stream(),
                        true,
                        ":status",
                        request.target().substring(1),
                        "retry-after",
                        "0",
                        "location",
                        "/elsewhere");
            }
        };
        try (ScriptedServer server = serve(fromPath)) {
            for (int status : STATUSES) {
                assertEquals(
                        status,
                        exchange(style, post(server.httpsUri("/" + status), "{}"))
                                .status());
            }
            assertEquals(STATUSES.size(), server.requestCount(), "requests on the wire");
        }
    }

    @InBothStyles
    @DisplayName("T15 no header is added except those that HTTP needs, over HTTP/2")
    final void t15_noImplicitHeaders(CallStyle style) {
        try (ScriptedServer server = serve(Http2Script.answer(200, "ok"))) {
            Headers own = Headers.builder()
                    .add("User-Agent", "contract")
                    .add("X-Own", "1")
                    .build();
            exchange(style, request(HttpMethod.POST, server.httpsUri("/"), own, json(ByteString.encodeUtf8("{}"))));

            RecordedRequest request = server.requests().get(0);
            Headers sent = request.headers();
            for (int i = 0; i < sent.size(); i++) {
                assertTrue(
                        List.of("user-agent", "x-own", "content-type", "content-length")
                                .contains(sent.name(i)),
                        "added: " + sent.name(i));
            }
        }
    }

    @InBothStyles
    @DisplayName("T42 a response that does not begin ends at the deadline in phase HEADERS, over HTTP/2")
    final void t42_noResponse(CallStyle style) {
        assertTimesOut(style, Phase.HEADERS, connection -> {
            connection.respond(connection.readRequest(), 200, "first");
            connection.readRequest();
            connection.readRequest();
        });
    }

    @InBothStyles
    @DisplayName("T45 a body that stalls ends at the deadline in phase BODY, over HTTP/2")
    final void t45_stallInBody(CallStyle style) {
        assertTimesOut(style, Phase.BODY, connection -> {
            connection.respond(connection.readRequest(), 200, "first");
            int stream = connection.readRequest().stream();
            connection.headers(stream, false, ":status", "200");
            connection.data(stream, false, ByteString.encodeUtf8("part"));
            connection.readRequest();
        });
    }

    @InBothStyles
    @DisplayName("T55 closing the transport ends a call, over HTTP/2")
    final void t55_closeWithInflight(CallStyle style) {
        try (ScriptedServer server = serve(Http2Script.silence())) {
            RunningCall call = start(style, post(server.httpsUri("/"), "{}"));
            server.awaitRequests(1);
            transport().close();

            assertReason(Reason.TRANSPORT_CLOSED, call.failureWithin(PROMPT));
        }
    }

    @InBothStyles
    @DisplayName("T62 a body shorter than its Content-Length is not whole, over HTTP/2")
    final void t62_shorterThanItsLength(CallStyle style) {
        Http2Script shorter = connection -> {
            int stream = connection.readRequest().stream();
            connection.headers(stream, false, ":status", "200", "content-length", "100");
            connection.data(stream, true, ByteString.encodeUtf8("part"));
            connection.readRequest();
        };
        try (ScriptedServer server = serve(shorter)) {
            assertReason(
                    Reason.TRUNCATED_BODY,
                    start(style, post(server.httpsUri("/"), "{}")).failureWithin(PROMPT));
        }
    }

    @InBothStyles
    @DisplayName("T71 a body over the limit is stopped, and the connection stays usable, over HTTP/2")
    final void t71_sizeCap(CallStyle style) {
        Http2Script endless = connection -> {
            int stream = connection.readRequest().stream();
            connection.headers(stream, false, ":status", "200");
            for (int i = 0; i < 64; i++) {
                connection.data(stream, false, ByteString.of(new byte[1 << 14]));
            }
            Http2Script.answer(200, "ok").run(connection);
        };
        try (ScriptedServer server = serve(endless, Http2Script.answer(200, "ok"))) {
            TransportRequest limited = new TransportRequest(
                    "contract", HttpMethod.GET, server.httpsUri("/"), Headers.empty(), null, PROMPT, MIB / 4);

            assertReason(Reason.RESPONSE_TOO_LARGE, start(style, limited).failureWithin(PROMPT));
            assertEquals(
                    "ok",
                    exchange(style, post(server.httpsUri("/"), "{}")).body().utf8());
        }
    }

    @InBothStyles
    @DisplayName("T117b a server without HTTP/2 is served over HTTP/1.1")
    final void t117b_fallsBack(CallStyle style) {
        try (ScriptedServer server = serveHttp11("ok")) {
            assertEquals(
                    "ok",
                    exchange(style, post(server.httpsUri("/"), "{}")).body().utf8());
            assertEquals("POST / HTTP/1.1", server.requests().get(0).requestLine());
        }
    }

    private void assertTimesOut(CallStyle style, Phase phase, Http2Script script) {
        try (ScriptedServer server = serve(script)) {
            exchange(style, post(server.httpsUri("/"), "{}"));
            assertTimedOut(
                    phase,
                    start(style, post(server.httpsUri("/"), "{}").withTimeout(DEADLINE))
                            .failureWithin(PROMPT));
        }
    }
}
