package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.call.CallStyle;
import tallygate.transport.tck.call.Reply;
import tallygate.transport.tck.call.RunningCall;
import tallygate.transport.tck.server.Http2Connection;
import tallygate.transport.tck.server.Http2Request;
import tallygate.transport.tck.server.Http2Script;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.ScriptedServer;

/** Cases of HTTP/1.1 over HTTP/2, under the same numbers: one request for each call, its response, no secret. */
public abstract class Http2BodyContract extends Http2Suite {
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final int MIB = 1 << 20;
    private static final String SECRET = "s3cr3t-of-this-test";

    private static final List<Http2Script> SHOWING_SECRETS = List.of(
            responding(401, SECRET, "x-echo", SECRET),
            toFirst((connection, stream) -> connection.reset(stream, Http2Connection.INTERNAL_ERROR)),
            toFirst((connection, stream) -> connection.headers(stream, true, ":status", SECRET)),
            toFirst((connection, stream) -> connection.headers(stream, true, "x-echo", SECRET)),
            toFirst((connection, stream) ->
                    connection.headers(stream, true, ":status", "200", "content-length", SECRET)),
            toFirst((connection, stream) -> {
                connection.headers(stream, false, ":status", "200", "x-echo", SECRET);
                connection.data(stream, false, ByteString.encodeUtf8(SECRET));
                connection.reset(stream, Http2Connection.INTERNAL_ERROR);
            }),
            toFirst((connection, stream) -> connection.raw().write(SECRET)));

    @InBothStyles
    @DisplayName("T10 interim responses are skipped, over HTTP/2")
    final void t10_interimSkipped(CallStyle style) {
        Http2Script interim = connection -> {
            Http2Request request = connection.readRequest();
            connection.headers(request.stream(), false, ":status", "103", "link", "</a>; rel=preload");
            connection.respond(request, 200, "final");
            connection.readRequest();
        };
        try (ScriptedServer server = serve(interim)) {
            Reply reply = exchange(style, get(server.httpsUri("/")));

            assertEquals(200, reply.status());
            assertEquals("final", reply.body().utf8());
            assertEquals(Optional.empty(), reply.headers().first("Link"), "a header of the interim response");
        }
    }

    @InBothStyles
    @DisplayName("T14 no cookie is stored, over HTTP/2")
    final void t14_noCookies(CallStyle style) {
        try (ScriptedServer server = serve(responding(200, "", "set-cookie", "session=1; Path=/"))) {
            exchange(style, get(server.httpsUri("/first")));
            exchange(style, get(server.httpsUri("/second")));

            assertEquals(2, server.requestCount(), "requests");
            for (RecordedRequest sent : server.requests()) {
                assertFalse(sent.headers().first("cookie").isPresent(), sent.requestLine() + " must have no cookie");
            }
        }
    }

    @InBothStyles
    @DisplayName("T38 a GET with an error response is sent once, over HTTP/2")
    final void t38_refusedGetOnce(CallStyle style) {
        for (int status : new int[] {408, 421, 503}) {
            try (ScriptedServer server = serve(responding(status, "refused", "retry-after", "0"))) {
                Reply reply = exchange(style, get(server.httpsUri("/once")));

                assertEquals(status, reply.status());
                assertEquals("refused", reply.body().utf8());
                assertEquals(1, server.requestCount(), "requests on the wire");
            }
        }
    }

    @InBothStyles
    @DisplayName("T48 a request that timed out is not sent again, over HTTP/2")
    final void t48_timeoutIsNotRetried(CallStyle style) {
        Http2Script silentSecond = connection -> {
            connection.respond(connection.readRequest(), 200, "first");
            Http2Script.silence().run(connection);
        };
        try (ScriptedServer server = serve(silentSecond)) {
            exchange(style, get(server.httpsUri("/first")));
            start(style, get(server.httpsUri("/second")).withTimeout(Duration.ofMillis(500)))
                    .failureWithin(PROMPT);
            transport().close();

            assertEquals(1, server.requestsTo("/second").size(), "requests on the wire");
        }
    }

    @InBothStyles
    @DisplayName("T70 a Content-Length over the limit is rejected before the body, over HTTP/2")
    final void t70_lengthOverTheLimit(CallStyle style) {
        Http2Script headOnly = connection -> {
            int stream = connection.readRequest().stream();
            connection.headers(stream, false, ":status", "200", "content-length", "1001");
            connection.readRequest();
        };
        try (ScriptedServer server = serve(headOnly)) {
            TransportRequest limited = new TransportRequest(
                    "contract",
                    HttpMethod.GET,
                    server.httpsUri("/"),
                    Headers.empty(),
                    null,
                    PROMPT.multipliedBy(2),
                    1000);

            assertReason(Reason.RESPONSE_TOO_LARGE, start(style, limited).failureWithin(PROMPT));
        }
    }

    @InBothStyles
    @DisplayName("T72 a coded body is neither requested nor decoded, over HTTP/2")
    final void t72_codingPassedThrough(CallStyle style) {
        for (String coding : List.of("gzip", "br")) {
            try (ScriptedServer server = serve(responding(200, "not " + coding, "content-encoding", coding))) {
                Reply reply = exchange(style, get(server.httpsUri("/")));

                assertEquals("not " + coding, reply.body().utf8());
                assertEquals(List.of(coding), reply.headers().all("Content-Encoding"));
                assertFalse(
                        server.requests()
                                .get(0)
                                .headers()
                                .first("accept-encoding")
                                .orElse("")
                                .contains("gzip"),
                        "gzip must not be requested unless the request does so");
            }
        }
    }

    @InBothStyles
    @DisplayName("T79 the body of an error can be read, and its connection is used again, over HTTP/2")
    final void t79_errorBodyReadable(CallStyle style) {
        try (ScriptedServer server = serve(responding(500, "{\"why\":1}"))) {
            for (int i = 0; i < 3; i++) {
                Reply reply = exchange(style, post(server.httpsUri("/"), "{}"));
                assertEquals(500, reply.status());
                assertEquals("{\"why\":1}", reply.body().utf8());
            }
            assertEquals(1, server.connectionCount(), "connections for three responses");
        }
    }

    /** Twenty unread bodies are more than the flow-control window of a connection, unless it is opened for them. */
    @InBothStyles
    @DisplayName("T80 responses that are closed unread leave their connection usable, over HTTP/2")
    final void t80_unreadBodies(CallStyle style) {
        try (ScriptedServer server = serve(responding(200, "x".repeat(MIB)))) {
            for (int i = 0; i < 20; i++) {
                closeUnread(style, get(server.httpsUri("/")));
            }
            assertEquals(1, server.connectionCount(), "connections");
        }
    }

    @InBothStyles
    @DisplayName("T83 64 concurrent calls receive each its own response, over HTTP/2")
    final void t83_noCrossTalk(CallStyle style) {
        Http2Script backwards = connection -> {
            connection.respond(connection.readRequest(), 200, "first");
            while (true) {
                Http2Request earlier = connection.readRequest();
                Http2Request later = connection.readRequest();
                connection.respond(later, 200, later.target());
                connection.respond(earlier, 200, earlier.target());
            }
        };
        try (ScriptedServer server = serve(backwards)) {
            exchange(style, get(server.httpsUri("/")));
            List<RunningCall> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                calls.add(start(style, get(server.httpsUri("/" + i))));
            }
            for (int i = 0; i < 64; i++) {
                assertEquals("/" + i, calls.get(i).replyWithin(PROMPT).body().utf8());
            }
        }
    }

    @InBothStyles
    @DisplayName("T87 a redirect is not followed, over HTTP/2")
    final void t87_redirectNotFollowed(CallStyle style) {
        try (ScriptedServer target = serve(Http2Script.answer(200, "followed"))) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                try (ScriptedServer server = serve(responding(
                        status, "moved", "location", target.httpsUri("/taken").toString()))) {
                    assertEquals(
                            status, exchange(style, get(server.httpsUri("/"))).status());
                    assertEquals(
                            status,
                            exchange(style, post(server.httpsUri("/"), "{}")).status());
                }
            }
            assertNothingArrived(target);
        }
    }

    @InBothStyles
    @DisplayName("T103 no failure and no description shows a secret, over HTTP/2")
    final void t103_noSecretInFailures(CallStyle style) {
        String shown = shownByExchanges(style);

        assertFalse(shown.contains(SECRET), () -> "what the transport shows has a secret: " + shown);
    }

    @InBothStyles
    @DisplayName("T103b no log shows a secret, over HTTP/2")
    final void t103b_noSecretInLogs(CallStyle style) {
        try (CapturedLogs logs = CapturedLogs.start()) {
            shownByExchanges(style);
            assertFalse(logs.text().contains(SECRET), "the log shows a secret");
        }
    }

    private String shownByExchanges(CallStyle style) {
        StringBuilder shown = new StringBuilder();
        for (Http2Script script : SHOWING_SECRETS) {
            try (ScriptedServer server = serve(script)) {
                shown.append(shownBy(style, server));
            }
        }
        return shown.toString();
    }

    private String shownBy(CallStyle style, ScriptedServer server) {
        TransportRequest request = request(
                        HttpMethod.POST,
                        server.httpsUri("/path?key=" + SECRET),
                        Headers.of("Authorization", "Bearer " + SECRET, "Cookie", "session=" + SECRET),
                        json(ByteString.encodeUtf8("{\"secret\":\"" + SECRET + "\"}")))
                .withTimeout(Duration.ofMillis(500));
        return request + "\n" + shownByCall(style, request);
    }

    private static Http2Script responding(int status, String body, String... headers) {
        String[] head = new String[headers.length + 2];
        head[0] = ":status";
        head[1] = "" + status;
        System.arraycopy(headers, 0, head, 2, headers.length);
        return connection -> {
            while (true) {
                int stream = connection.readRequest().stream();
                connection.headers(stream, false, head);
                connection.data(stream, true, ByteString.encodeUtf8(body));
            }
        };
    }

    private static Http2Script toFirst(Response response) {
        return connection -> {
            response.send(connection, connection.readRequest().stream());
            connection.readRequest();
        };
    }

    private interface Response {
        void send(Http2Connection connection, int stream) throws IOException;
    }
}
