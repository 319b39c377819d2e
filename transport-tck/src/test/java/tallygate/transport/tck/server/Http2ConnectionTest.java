package tallygate.transport.tck.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import tallygate.transport.tck.tls.Identity;
import tallygate.transport.tck.tls.TestAuthority;

/** With the JDK's client at the other end, which keeps the rules of HTTP/2 itself. */
final class Http2ConnectionTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Authority of this test");
    private static final SSLContext SERVER = AUTHORITY.identity("127.0.0.1").serving();

    private final HttpClient client = HttpClient.newBuilder()
            .sslContext(Identity.ofClient(AUTHORITY.trustManager(), null))
            .build();

    @Test
    void recordsARequestAndResponds() throws Exception {
        try (ScriptedServer server = serve(Http2Script.answer(201, "made"))) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(server.httpsUri("/a%2Fb?c=d"))
                            .header("X-One", "1")
                            .POST(BodyPublishers.ofString("abc"))
                            .build(),
                    BodyHandlers.ofString());

            assertEquals(HttpClient.Version.HTTP_2, response.version());
            assertEquals(201, response.statusCode());
            assertEquals("made", response.body());
            RecordedRequest request = server.requests().get(0);
            assertEquals("POST /a%2Fb?c=d HTTP/2", request.requestLine());
            assertEquals("1", request.headers().first("x-one").orElse(""));
            assertEquals("abc", request.body().utf8());
        }
    }

    @Test
    void letsAnUploadOfManyWindowsThrough() throws Exception {
        byte[] upload = new byte[1 << 20];
        try (ScriptedServer server = serve(Http2Script.answer(200, "ok"))) {
            client.send(post(server.httpsUri("/"), upload), BodyHandlers.ofString());

            assertEquals(ByteString.of(upload), server.requests().get(0).body());
        }
    }

    @Test
    void recordsWhenAClientResetsItsStream() throws Exception {
        try (ScriptedServer server = serve(Http2Script.silence())) {
            CompletableFuture<HttpResponse<String>> call =
                    client.sendAsync(post(server.httpsUri("/"), new byte[1]), BodyHandlers.ofString());
            server.awaitRequests(1);
            long cancelled = System.nanoTime();
            call.cancel(true);

            long reset = server.awaitReset();
            assertEquals(0, TimeUnit.NANOSECONDS.toMinutes(reset - cancelled));
        }
    }

    @Test
    void sendsSettingsAndErrorsAsTheScriptSays() throws Exception {
        Http2Script breaks = connection -> {
            connection.settings(Map.of(Http2Connection.MAX_CONCURRENT_STREAMS, 5L));
            connection.reset(connection.readRequest().stream(), Http2Connection.INTERNAL_ERROR);
            connection.readRequest();
        };
        try (ScriptedServer server = serve(breaks)) {
            IOException failure = assertThrows(
                    IOException.class,
                    () -> client.send(post(server.httpsUri("/"), new byte[1]), BodyHandlers.ofString()));

            assertEquals("Received RST_STREAM: Internal error", failure.getMessage());
        }
    }

    @Test
    void clientWithoutHttp2FailsTheScript() {
        HttpClient old = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Identity.ofClient(AUTHORITY.trustManager(), null))
                .build();
        ScriptedServer server = serve(Http2Script.answer(200, "ok"));

        assertThrows(
                IOException.class, () -> old.send(post(server.httpsUri("/"), new byte[1]), BodyHandlers.ofString()));
        IllegalStateException failure = assertThrows(IllegalStateException.class, server::close);
        assertEquals("The client offered no HTTP/2.", failure.getCause().getMessage());
    }

    private static ScriptedServer serve(Http2Script script) {
        return ScriptedServer.start(Http2Script.over(SERVER, script));
    }

    private static HttpRequest post(URI uri, byte[] body) {
        return HttpRequest.newBuilder(uri)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
