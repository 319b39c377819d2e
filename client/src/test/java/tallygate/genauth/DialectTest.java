package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.QueryArrays;
import tallygate.core.error.AuthenticationException;
import tallygate.genauth.Dialect.Authorization;
import tallygate.genauth.Dialect.DateFormat;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.GetUserBatchDto;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

class DialectTest {
    private static final String USAGE_PATH = "/api/v3/get-usage-info";
    private static final String USAGE = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[]}}";
    private static final String SECRET = "planted-secret-0123456789";

    private final FakeGenAuth server = new FakeGenAuth().on(USAGE_PATH, json(USAGE));

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(server.openResponses()).isZero();
    }

    private ManagementClient client(Dialect dialect) {
        return ManagementClient.builder()
                .accessKey("key-id", SECRET)
                .transport(server)
                .dialect(dialect)
                .options(o -> o.tenantId("t1"))
                .build();
    }

    private Headers headersOf(Dialect dialect) {
        client(dialect).getUsageInfo();
        return server.lastRequest().headers();
    }

    private static List<String> ofTheVendor(Headers headers) {
        return IntStream.range(0, headers.size())
                .mapToObj(headers::name)
                .filter(name -> name.startsWith("x-") || name.equals("date"))
                .sorted()
                .toList();
    }

    @Test
    void authingIsTheDefaultAndSendsTheRawToken() {
        Headers headers = headersOf(Dialect.AUTHING);

        assertThat(headers.first("authorization")).contains(FakeGenAuth.token(1));
        assertThat(headers.first("x-authing-tenant-id")).contains("t1");
        assertThat(ofTheVendor(headers))
                .containsExactly(
                        "x-authing-lang", "x-authing-sdk-version", "x-authing-tenant-id", "x-authing-userpool-id");
        ManagementClient.builder()
                .accessKey("key-id", SECRET)
                .transport(server)
                .options(o -> o.tenantId("t1"))
                .build()
                .getUsageInfo();
        assertThat(ofTheVendor(server.lastRequest().headers())).isEqualTo(ofTheVendor(headers));
    }

    @Test
    void genauthRenamesTheHeadersAndSendsABearerToken() {
        Headers headers = headersOf(Dialect.GENAUTH);

        assertThat(headers.first("authorization")).contains("Bearer " + FakeGenAuth.token(1));
        assertThat(headers.first("x-genauth-app-id")).contains("t1");
        assertThat(headers.first("x-genauth-userpool-id")).contains("pool-1");
        assertThat(ofTheVendor(headers))
                .containsExactly(
                        "x-genauth-app-id", "x-genauth-lang", "x-genauth-sdk-version", "x-genauth-userpool-id");
        assertThat(ofTheVendor(server.requestsTo(FakeGenAuth.TOKEN_PATH).get(0).headers()))
                .containsExactly("x-genauth-lang", "x-genauth-sdk-version");
    }

    @Test
    void settingsAreIndependent() {
        Dialect mixed = Dialect.AUTHING
                .withHeaderPrefix("x-private-")
                .withTenantHeader("app-tenant-id")
                .withAuthorization(Authorization.SIGNATURE)
                .withSignatureWord("word")
                .withDateFormat(DateFormat.UNIX_MILLISECONDS);

        Headers headers = headersOf(mixed);

        assertThat(headers.first("authorization").orElseThrow()).matches("word key-id:[A-Za-z0-9+/]{27}=");
        assertThat(headers.first("x-private-app-tenant-id")).contains("t1");
        assertThat(Instant.ofEpochMilli(Long.parseLong(headers.first("date").orElseThrow())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(ofTheVendor(headers))
                .containsExactly(
                        "date",
                        "x-private-app-tenant-id",
                        "x-private-lang",
                        "x-private-sdk-version",
                        "x-private-signature-method",
                        "x-private-signature-nonce",
                        "x-private-signature-version");
    }

    @Test
    void signedRequestNeedsNoTokenAndSignsWhatItSends() throws Exception {
        server.on("/api/v3/get-orders", json("{\"statusCode\":200,\"message\":\"\",\"data\":{\"list\":[]}}"));

        client(Dialect.GENAUTH.withAuthorization(Authorization.SIGNATURE))
                .getOrders(GetOrdersDto.builder().page(2).limit(50).build());

        TransportRequest request = server.lastRequest();
        assertThat(server.requests()).hasSize(1);
        assertThat(request.uri().getRawQuery()).isEqualTo("page=2&limit=50");
        StringBuilder text = new StringBuilder("GET\n");
        for (String name : ofTheVendor(request.headers())) {
            text.append(name)
                    .append(':')
                    .append(request.headers().first(name).orElseThrow())
                    .append('\n');
        }
        text.append("/api/v3/get-orders?limit=50&page=2");
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        assertThat(request.headers().first("authorization"))
                .contains("GenAuth key-id:"
                        + Base64.getEncoder()
                                .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void nonceNeverComesTwiceAndTheDateIsHttps() {
        ManagementClient client = client(Dialect.AUTHING.withAuthorization(Authorization.SIGNATURE));
        for (int i = 0; i < 100; i++) {
            client.getUsageInfo();
        }

        assertThat(server.requests())
                .extracting(request ->
                        request.headers().first("x-authing-signature-nonce").orElseThrow())
                .doesNotHaveDuplicates()
                .allMatch(nonce -> nonce.matches("[0-9a-f]{32}"));
        String date = server.lastRequest().headers().first("date").orElseThrow();
        assertThat(date).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(Duration.between(
                                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                        .toInstant(),
                                Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void dayBelowTenHasTwoDigits() {
        assertThat(DateFormat.HTTP_DATE.text(Instant.parse("2026-01-01T00:00:00.999Z")))
                .isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");
        assertThat(DateFormat.UNIX_MILLISECONDS.text(Instant.parse("2026-01-01T00:00:00.999Z")))
                .isEqualTo("1767225600999");
    }

    @Test
    void refusedSignatureIsSentOnceAndShowsNoSecret() {
        server.on(
                USAGE_PATH, http(401, "application/json", "{\"statusCode\":401,\"apiCode\":1300,\"message\":\"no\"}"));
        ManagementClient client = client(Dialect.AUTHING.withAuthorization(Authorization.SIGNATURE));

        AuthenticationException refused = catchThrowableOfType(AuthenticationException.class, client::getUsageInfo);
        assertThatThrownBy(() -> client.async().getUsageInfo().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(AuthenticationException.class);

        assertThat(server.requests()).hasSize(2);
        String signature =
                server.requests().get(0).headers().first("authorization").orElseThrow();
        assertThat(refused).hasMessageNotContainingAny(SECRET, signature);
        assertThat(refused.toString() + refused.getCause()).doesNotContain(SECRET, signature);
        assertThat(server.lastRequest().toString() + client + Dialect.AUTHING).doesNotContain(SECRET, signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAW_TOKEN", "BEARER_TOKEN"})
    void refusedTokenIsRenewedInEitherForm(Authorization form) {
        server.on(USAGE_PATH, json("{\"statusCode\":401,\"message\":\"expired\"}"), json(USAGE));

        Headers headers = headersOf(Dialect.AUTHING.withAuthorization(form));

        assertThat(headers.first("authorization").orElseThrow()).endsWith(FakeGenAuth.token(2));
        assertThat(server.tokenRequests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x-authing", "X-Authing-", "x authing-", "x-\n-", "-é-"})
    void prefixThatIsNoHeaderNameIsRefused(String prefix) {
        assertThatThrownBy(() -> Dialect.AUTHING.withHeaderPrefix(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherTextThatCannotBeSentIsRefused() {
        assertThatThrownBy(() -> Dialect.AUTHING.withSignatureWord("two words"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dialect.AUTHING.withTenantHeader("tenant id"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dialect.AUTHING.withTenantHeader("")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"COMMA_SEPARATED, 'userIds=a%20b,c%2Cd'", "REPEATED, userIds=a%20b&userIds=c%2Cd"})
    void listInAQueryIsWrittenAsTheDialectSays(QueryArrays arrays, String query) {
        server.on("/api/v3/get-user-batch", json("{\"statusCode\":200,\"data\":[]}"));

        client(Dialect.AUTHING.withQueryArrays(arrays))
                .getUserBatch(
                        GetUserBatchDto.builder().userIds(List.of("a b", "c,d")).build());

        assertThat(server.lastRequest().uri().getRawQuery()).isEqualTo(query);
    }

    @Test
    void listsAreSeparatedByCommasUnlessTheDialectSaysOtherwise() {
        assertThat(Dialect.AUTHING.toString()).contains("queryArrays=COMMA_SEPARATED");
        assertThat(Dialect.GENAUTH.toString()).contains("queryArrays=COMMA_SEPARATED");
        assertThat(Dialect.GENAUTH
                        .withQueryArrays(QueryArrays.REPEATED)
                        .withHeaderPrefix("x-")
                        .toString())
                .contains("queryArrays=REPEATED");
    }
}
