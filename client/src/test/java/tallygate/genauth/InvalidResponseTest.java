package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.TransportException;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@UsesJdkClient
class InvalidResponseTest extends InvalidInputFixture {
    static Stream<Arguments> invalidResponses() {
        String deep = "{\"statusCode\":200,\"data\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        String echo = "<html>" + KEY_ID + " " + KEY_SECRET + " " + TOKEN + " " + QUERY_VALUE + "</html>";
        return Stream.of(
                arguments(
                        "HTML instead of JSON",
                        Responses.of(200, echo, "Content-Type: text/html"),
                        MalformedResponseException.class,
                        "not JSON"),
                arguments(
                        "HTML of a gateway",
                        Responses.of(502, echo, "Content-Type: text/html"),
                        MalformedResponseException.class,
                        "HTTP 502"),
                arguments("truncated body", truncated(), TransportException.class, "getOrderDetail"),
                arguments("deep JSON", Responses.ok(deep), MalformedResponseException.class, "nested too deeply"),
                arguments(
                        "body over the cap",
                        Responses.ok("x".repeat(200_000)),
                        TransportException.class,
                        "RequestOptions.maxResponseBytes"),
                arguments("endless body", Responses.head(200, 1L << 40), TransportException.class, "maxResponseBytes"),
                arguments(
                        "error response that repeats the request",
                        Responses.ok("{\"statusCode\":401,\"requestId\":\"<" + KEY_SECRET + ">\",\"message\":\"" + TOKEN
                                + "\"}"),
                        AuthenticationException.class,
                        "Check the access key"),
                arguments(
                        "error response whose request id is the secret",
                        Responses.ok("{\"statusCode\":401,\"requestId\":\"" + KEY_SECRET + "\"}"),
                        AuthenticationException.class,
                        "Check the access key"),
                arguments(
                        "content type that is the secret",
                        Responses.of(200, "<html>", "Content-Type: text/" + KEY_SECRET),
                        MalformedResponseException.class,
                        "not JSON"),
                arguments(
                        "no HTTP",
                        ByteString.encodeUtf8("garbage " + KEY_SECRET + "\r\n\r\n"),
                        TransportException.class,
                        "getOrderDetail"));
    }

    private static ByteString truncated() {
        return Responses.head(200, 1000, "Content-Type: application/json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidResponses")
    void invalidResponseEndsInItsOwnException(String kind, ByteString response, Class<?> type, String message) {
        Script script = connection -> {
            while (true) {
                boolean token = connection.readRequest().target().endsWith("token");
                connection.write(token ? Responses.ok(FakeGenAuth.tokenResponse(TOKEN, "7200")) : response);
                if (kind.equals("truncated body") && !token) {
                    return;
                }
            }
        };
        try (ScriptedServer server = ScriptedServer.start(script)) {
            assertFailure(client(server.uri("").toString()), type, message);
        }
    }

    @Test
    void rejectedAccessKeyIsReportedAfterOneRequest() {
        String rejection = "{\"statusCode\":401,\"apiCode\":1300,\"message\":\"" + KEY_SECRET + " is wrong\"}";
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(401, rejection)))) {
            assertFailure(client(server.uri("").toString()), AuthenticationException.class, "access key id and secret");
            assertThat(server.requestCount()).isOne();
        }
    }

    @Test
    void truncatedTokenResponseIsMalformed() {
        String truncated = "{\"statusCode\":200,\"data\":{\"access_token\":\"" + TOKEN + "\"";
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok(truncated)))) {
            assertFailure(client(server.uri("").toString()), MalformedResponseException.class, "breaks off");
        }
    }
}
