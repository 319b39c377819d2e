package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.Operation;
import tallygate.core.RequestWriter;
import tallygate.core.Safety;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.TransportException;
import tallygate.genauth.model.GetOrderDetailDto;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.tck.Responses;
import tallygate.transport.tck.Script;
import tallygate.transport.tck.ScriptedServer;

/** Each kind of bad input gets an error of its own, in time, with nothing secret in it and nothing left open. */
@Timeout(30)
class BadInputTest {
    private static final String KEY_ID = "planted-key-id-0";
    private static final String KEY_SECRET = "planted-key-secret";
    private static final String QUERY_VALUE = "planted-order-number";
    private static final String TOKEN = FakeGenAuth.token("{\"scoped_userpool_id\":\"planted-pool\"}");

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpTransport transport = JdkTransport.create();
    private final StringBuilder log = new StringBuilder();
    /** Everything this library logs, transports included; what the JDK traces of itself is the user's choice. */
    private final Logger logger = Logger.getLogger("tallygate");

    private final Handler capture = new Capture(log);

    @BeforeEach
    void captureTheLog() {
        logger.setLevel(Level.ALL);
        logger.addHandler(capture);
    }

    @AfterEach
    void restoreTheLog() {
        logger.removeHandler(capture);
        logger.setLevel(null);
        transport.close();
    }

    static Stream<Arguments> answers() {
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
                arguments("cut body", cut(), TransportException.class, "getOrderDetail"),
                arguments("deep JSON", Responses.ok(deep), MalformedResponseException.class, "nested too deeply"),
                arguments(
                        "body over the cap",
                        Responses.ok("x".repeat(200_000)),
                        TransportException.class,
                        "RequestOptions.maxResponseBytes"),
                arguments("endless body", Responses.head(200, 1L << 40), TransportException.class, "maxResponseBytes"),
                arguments(
                        "refusal that repeats the request",
                        Responses.ok("{\"statusCode\":401,\"requestId\":\"<" + KEY_SECRET + ">\",\"message\":\"" + TOKEN
                                + "\"}"),
                        AuthenticationException.class,
                        "Check the access key"),
                arguments(
                        "refusal whose request id is the secret",
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

    private static ByteString cut() {
        return Responses.head(200, 1000, "Content-Type: application/json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void badAnswer(String kind, ByteString answer, Class<?> type, String message) {
        Script script = connection -> {
            while (true) {
                boolean token = connection.readRequest().target().endsWith("token");
                connection.write(token ? Responses.ok(FakeGenAuth.tokenResponse(TOKEN, "7200")) : answer);
                if (kind.equals("cut body") && !token) {
                    return;
                }
            }
        };
        try (ScriptedServer server = ScriptedServer.start(script)) {
            assertFailure(client(server.uri("").toString()), type, message);
        }
    }

    @Test
    void wrongKey() {
        String refusal = "{\"statusCode\":401,\"apiCode\":1300,\"message\":\"" + KEY_SECRET + " is wrong\"}";
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(401, refusal)))) {
            assertFailure(client(server.uri("").toString()), AuthenticationException.class, "access key id and secret");
            assertThat(server.requestCount()).isOne();
        }
    }

    @Test
    void brokenTokenAnswer() {
        String broken = "{\"statusCode\":200,\"data\":{\"access_token\":\"" + TOKEN + "\"";
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok(broken)))) {
            assertFailure(client(server.uri("").toString()), MalformedResponseException.class, "breaks off");
        }
    }

    @Test
    void unknownHost() {
        assertFailure(client("https://no-such-host.invalid"), TransportException.class, "no-such-host.invalid");
    }

    @Test
    void refusedPort() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertFailure(client("http://127.0.0.1:" + port), TransportException.class, "127.0.0.1:" + port);
    }

    @Test
    void silentServer() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            ManagementClient hurried = client(server.uri("").toString(), Duration.ofMillis(300));
            assertFailure(hurried, DeadlineExceededException.class, "PT0.3S");
        }
    }

    @Test
    @DisplayName("C68 plain http to another machine is refused")
    void plainHttpToAnotherMachine() {
        assertArgumentRefused(() -> client("http://api.genauth.ai"), "allowPlainHttp(true)");
        assertThat(ManagementClient.builder()
                        .accessKey(KEY_ID, KEY_SECRET)
                        .host("http://api.genauth.ai")
                        .allowPlainHttp(true)
                        .transport(transport)
                        .build())
                .isNotNull();
    }

    @Test
    void headerValueWithLineBreak() {
        ManagementClient client = client("http://127.0.0.1:1");
        String broken = KEY_SECRET + "\r\nx-evil: 1";
        assertArgumentRefused(() -> client.withOptions(o -> o.tenantId(broken)), "tenantId");
        assertArgumentRefused(() -> client.withOptions(o -> o.language(broken)), "language");
        assertArgumentRefused(() -> client.withOptions(o -> o.header("x-trace", broken)), "x-trace");
        assertArgumentRefused(() -> ManagementClient.builder().accessKey("id", broken), "secret");
        assertArgumentRefused(() -> client.withOptions(o -> o.header("authorization", KEY_SECRET)), "access key");
    }

    @Test
    void pathValueOfDots() {
        RequestWriter<String> writer = (request, parts) -> parts.path("id", request);
        Operation<String, Void> operation =
                Operation.of("getThing", HttpMethod.GET, "/api/v3/things/{id}", Safety.SAFE, writer, Void.class);
        ManagementClient client = client("http://127.0.0.1:1");
        for (String value : List.of("..", ".", "a/../" + QUERY_VALUE, "%2e%2E", "..\\" + QUERY_VALUE, "x%2f..")) {
            assertArgumentRefused(
                    () -> client.call(operation, value), "getThing: nothing was sent: the path parameter id");
            assertThat(client.async().call(operation, value))
                    .failsWithin(TIMEOUT)
                    .withThrowableThat()
                    .withCauseInstanceOf(IllegalArgumentException.class);
        }
        assertArgumentRefused(() -> client.call(operation, ""), "empty");
    }

    @Test
    void requestThatIsNull() {
        assertArgumentRefused(() -> client("http://127.0.0.1:1").getOrders(null), "getOrders: nothing was sent");
    }

    @Test
    void nestedQueryValue() {
        assertArgumentRefused(
                () -> client("http://127.0.0.1:1").call(Operation.get("/x"), Map.of("q", Map.of("a", 1))),
                "the parameter q must be text");
    }

    @Test
    void pathThatIsNotEncoded() {
        assertArgumentRefused(
                () -> client("http://127.0.0.1:1").call(Operation.get("/a%zz"), Map.of("q", QUERY_VALUE)),
                "the path is not percent-encoded");
    }

    @Test
    void credentialsInTheHost() {
        assertArgumentRefused(() -> client("https://me:" + KEY_SECRET + "@api.genauth.ai"), "user information");
        assertArgumentRefused(() -> client("https://exa mple/" + KEY_SECRET), "not a URL");
    }

    private ManagementClient client(String host) {
        return client(host, TIMEOUT);
    }

    private ManagementClient client(String host, Duration timeout) {
        return ManagementClient.builder()
                .accessKey(KEY_ID, KEY_SECRET)
                .host(host)
                .transport(transport)
                .options(o -> o.timeout(timeout).maxResponseBytes(100_000))
                .build();
    }

    private void assertFailure(ManagementClient client, Class<?> type, String message) {
        GetOrderDetailDto request =
                GetOrderDetailDto.builder().orderNo(QUERY_VALUE).build();
        long start = System.nanoTime();
        Throwable sync = catchThrowable(() -> client.getOrderDetail(request));
        Throwable async = catchThrowable(
                        () -> client.async().getOrderDetail(request).join())
                .getCause();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(2));
        for (Throwable failure : List.of(sync, async)) {
            assertThat(failure)
                    .isInstanceOf(type)
                    .hasMessageStartingWith("getOrderDetail: ")
                    .hasMessageContaining(message);
            assertNothingSecret(failure);
        }
        client.close();
        assertThat(transport).hasToString("JdkTransport[0 in flight]");
        assertThat(log.toString()).contains("getManagementToken");
        assertNoSecretIn(log.toString());
        assertNoSecretIn(client.toString() + client.async());
    }

    private void assertArgumentRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
        assertNothingSecret(failure);
    }

    private static void assertNothingSecret(Throwable failure) {
        List<Throwable> pending = new ArrayList<>(List.of(failure));
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!pending.isEmpty()) {
            Throwable next = pending.remove(0);
            if (!seen.add(next)) {
                continue;
            }
            assertNoSecretIn(next.toString());
            pending.addAll(List.of(next.getSuppressed()));
            if (next.getCause() != null) {
                pending.add(next.getCause());
            }
        }
        if (failure instanceof MalformedResponseException malformed) {
            assertThat(malformed.excerpt()).doesNotContain(KEY_SECRET, TOKEN);
        }
    }

    private static void assertNoSecretIn(String text) {
        assertThat(text).doesNotContain(KEY_ID, KEY_SECRET, QUERY_VALUE, TOKEN);
    }

    private static final class Capture extends Handler {
        private final StringBuilder log;

        Capture(StringBuilder log) {
            this.log = log;
            setLevel(Level.ALL);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public synchronized void publish(LogRecord event) {
            log.append(getFormatter().format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
