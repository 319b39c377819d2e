package tallygate.genauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.genauth.FakeGenAuth.failure;
import static tallygate.genauth.FakeGenAuth.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.error.ApiException;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.TallygateException;
import tallygate.core.fixture.VirtualTime;
import tallygate.core.observe.DriftReport;
import tallygate.genauth.model.GetOrderDetailDto;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;

/** C74: a server that repeats any secret of the call, in any common encoding and any place, does not have it shown. */
class EchoedSecretsTest {
    private static final String PATH = "/api/v3/get-order-detail";
    private static final String KEY = "Zk3+y/S9=ow";
    private static final String TENANT = "acme-Tenant:77";
    private static final String HEADER = "Qh\"ader\\7";
    private static final String QUERY = "some body+o@example.org";
    private static final List<String> CREDENTIALS = List.of(KEY, FakeGenAuth.token(1), TENANT, HEADER);

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", KEY)
            .transport(server)
            .timing(new VirtualTime())
            .options(o -> o.tenantId(TENANT).header("x-own", HEADER))
            .build();

    static Stream<String> echoes() {
        return Stream.concat(CREDENTIALS.stream(), Stream.of(QUERY)).flatMap(EchoedSecretsTest::encodings);
    }

    /** Without tokens: what these tests throw themselves would be taken for a leak. */
    static Stream<String> echoesOfOthers() {
        return echoes().filter(echo -> !echo.contains("eyJ") && !echo.startsWith("\\u0065\\u0079"));
    }

    private static Stream<String> encodings(String secret) {
        String url = URLEncoder.encode(secret, UTF_8);
        String json = secret.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining());
        return Stream.of(
                secret,
                base64(secret),
                base64("Bearer " + secret),
                base64("[{\"k\":\"" + secret + "\"}]"),
                url,
                url.toLowerCase(Locale.ROOT).equals(url) ? url.replace("+", "%20") : url,
                json,
                secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @AfterEach
    void everyResponseIsClosed() {
        client.close();
        assertThat(server.openResponses()).isZero();
    }

    @ParameterizedTest
    @MethodSource("echoes")
    @DisplayName("C74 in the body of a page, also across the cut of the excerpt")
    void excerpt(String echo) {
        for (String before : List.of("", "x ".repeat(95), "x ".repeat(99), "y ".repeat(2030), echo.repeat(80))) {
            server.on(PATH, http(200, "text/html", before + echo + " <p>" + "z ".repeat(4000)));

            MalformedResponseException failure = caught(MalformedResponseException.class);

            assertHidden(echo, failure.excerpt());
            assertHidden(echo, trace(failure));
        }
    }

    @ParameterizedTest
    @MethodSource("echoes")
    @DisplayName("C74 as content type, as a name of a header, as the place of a redirect")
    void headers(String echo) {
        String value = echo.replaceAll("[^ -~]", "");
        for (int status : new int[] {200, 302, 502}) {
            server.on(
                    PATH,
                    (request, s) -> respond(
                            status,
                            "<html>",
                            "content-type",
                            "text/" + value,
                            "content-type",
                            value + "/x",
                            "location",
                            "https://other.example/?" + value,
                            "x-request-id",
                            value,
                            value.replaceAll("[^A-Za-z0-9]", "x"),
                            "1"));

            TallygateException failure = caught(TallygateException.class);

            assertHidden(echo, trace(failure));
            if (failure instanceof ApiException refusal) {
                assertHidden(echo, refusal.requestId().orElse(""));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("echoes")
    @DisplayName("C74 as request id, message and unknown names of a refusal")
    void refusal(String echo) {
        boolean isEscaped = echo.contains("\\u");
        String quoted = isEscaped ? echo : echo.replace("\\", "\\\\").replace("\"", "\\\"");
        for (String body : List.of(
                "{\"statusCode\":403,\"requestId\":\"" + quoted + "\",\"message\":\"no " + quoted + "\"}",
                "{\"" + quoted + "\":1,\"statusCode\":403,\"message\":\"" + "m".repeat(70_000) + quoted + "\"}")) {
            server.on(PATH, http(200, "application/json", body));

            ApiException failure = caught(ApiException.class);

            assertHidden(echo, trace(failure));
            assertHidden(echo, failure.requestId().orElse(""));
            if (!isQuery(echo)) {
                assertHidden(echo, failure.apiMessage().orElse(""));
                assertHidden(echo, failure.body());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("echoesOfOthers")
    @DisplayName("C74 as the name of a property before a fault of the syntax")
    void pathOfAFault(String echo) {
        String quoted = echo.contains("\\u") ? echo : echo.replace("\\", "\\\\").replace("\"", "\\\"");
        server.on(PATH, http(200, "application/json", "{\"data\":{\"" + quoted + "\": ?"));

        assertHidden(echo, trace(caught(MalformedResponseException.class)));
    }

    @ParameterizedTest
    @MethodSource("echoesOfOthers")
    @DisplayName("C74 in the causes of a transport, and in failures that were retried")
    void causes(String echo) {
        IOException cause = new IOException("read " + echo, new IllegalStateException(echo));
        cause.addSuppressed(new IOException("and " + echo));
        server.on(
                PATH,
                failure(new ExchangeException(Reason.CONNECTION_LOST, "getOrderDetail: lost " + echo, cause)),
                http(503, "application/json", "{\"requestId\":\"" + echo.replaceAll("[\\\\\"]", "") + "\"}"),
                failure(new ExchangeException(Reason.CONNECTION_LOST, "getOrderDetail: lost", cause)));

        TallygateException failure = caught(TallygateException.class);

        assertThat(failure.getSuppressed()).hasSize(2);
        assertHidden(echo, trace(failure));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    @DisplayName("C74 at the end of what is kept of a message, and as the name of a property that drifted")
    void cutTexts(String echo) throws InterruptedException {
        String quoted = echo.contains("\\u") ? echo : echo.replace("\\", "\\\\").replace("\"", "\\\"");
        if (!isQuery(echo)) {
            for (int before = 4096 - echo.length(); before < 4096; before += 7) {
                String message = "m ".repeat(before / 2) + quoted + " z".repeat(9000);
                server.on(PATH, http(200, "application/json", "{\"statusCode\":403,\"message\":\"" + message + "\"}"));
                String shown = caught(ApiException.class).apiMessage().orElse("");
                assertHidden(echo, shown);
                assertThat(shown).hasSizeLessThanOrEqualTo(4096);
            }
        }
        BlockingQueue<DriftReport> reports = new LinkedBlockingQueue<>();
        ManagementClient watching = ManagementClient.builder()
                .accessKey("key-id", KEY)
                .transport(server)
                .driftListener(reports::add)
                .options(o -> o.tenantId(TENANT).header("x-own", HEADER))
                .build();
        server.on(PATH, http(200, "application/json", "{\"" + "n".repeat(185) + quoted + "\":1}"));
        watching.getOrderDetail(GetOrderDetailDto.builder().orderNo(QUERY).build());
        DriftReport report = reports.take();
        assertHidden(echo, report.toString());
        assertThat(report.entries())
                .allSatisfy(entry -> assertThat(entry.propertyName()).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void causeWithoutASecretKeepsItsType() {
        IOException cause = new ExchangeException(Reason.CONNECTION_LOST, "lost", new SocketException("reset"));
        server.on(PATH, failure(cause));

        assertThat(caught(TallygateException.class)).cause().isSameAs(cause);
    }

    @Test
    void messageOfARefusalMayNameAValueOfTheQuery() {
        server.on(PATH, http(200, "application/json", "{\"statusCode\":404,\"message\":\"no " + QUERY + "\"}"));

        assertThat(caught(ApiException.class).apiMessage()).contains("no " + QUERY);
    }

    private <T extends Throwable> T caught(Class<T> type) {
        GetOrderDetailDto request = GetOrderDetailDto.builder().orderNo(QUERY).build();
        return catchThrowableOfType(type, () -> client.getOrderDetail(request));
    }

    private CompletableFuture<TransportResponse> respond(int status, String body, String... namesAndValues) {
        Headers.Builder headers = Headers.builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.addReceived(namesAndValues[i], namesAndValues[i + 1]);
        }
        return CompletableFuture.completedFuture(server.response(status, headers.build(), body));
    }

    private static boolean isQuery(String echo) {
        return encodings(QUERY).anyMatch(echo::equals);
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** Neither as it came nor as it was meant; of Base64, the ends depend on what stands beside. */
    private static void assertHidden(String echo, String shown) {
        List<String> hidden = new ArrayList<>(CREDENTIALS);
        hidden.add(QUERY);
        assertThat(shown).doesNotContain(hidden);
        assertThat(shown).doesNotContain(echo.length() > 12 ? echo.substring(4, echo.length() - 4) : echo);
    }
}
