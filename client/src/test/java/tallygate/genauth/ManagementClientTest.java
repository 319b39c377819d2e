package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FakeGenAuth.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.Safety;
import tallygate.core.error.ClientClosedException;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.GetManagementAccessTokenDto;
import tallygate.genauth.model.GetOrderDetailDto;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

class ManagementClientTest {
    private static final String USAGE =
            """
            {"statusCode":200,"message":"Success","data":{"usages":{"amount":"10","current":"3","experience":true,
            "modelCode":"SocialConnections","modelName":"Social account links"}}}""";

    private final FakeGenAuth server = new FakeGenAuth()
            .on("/api/v3/get-usage-info", json(USAGE))
            .on(
                    "/api/v3/get-orders",
                    json("{\"statusCode\":200,\"message\":\"Success\",\"data\":{\"totalCount\":\"0\",\"list\":[]}}"))
            .on("/api/v3/get-order-detail", json("{\"statusCode\":200,\"message\":\"\",\"data\":{}}"))
            .on("/api/v3/click-cost-contact", json("{\"statusCode\":200,\"message\":\"ok\"}"));
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    @Test
    void callOfTheDocumentsBringsTypedUsage() {
        CostGetCurrentUsageRespDto usage = client.getUsageInfo();

        assertThat(usage.statusCode()).isEqualTo(200);
        assertThat(usage.data().usages()).singleElement().satisfies(u -> {
            assertThat(u.current()).isEqualTo("3");
            assertThat(u.modelCode()).isEqualTo("SocialConnections");
        });
        assertThat(server.openResponses()).isZero();
    }

    @Test
    void asyncTwinBringsTheSame() {
        assertThat(client.async().getUsageInfo().join()).isEqualTo(client.getUsageInfo());
        assertThat(client.async().meteringAndBilling().getUsageInfo().join()).isNotNull();
        assertThat(server.openResponses()).isZero();
    }

    @Test
    void narrowViewIsOneSection() {
        MeteringAndBillingApi section = client.meteringAndBilling();

        assertThat(section.getUsageInfo()).isEqualTo(client.getUsageInfo());
    }

    @Test
    void headersAreThoseThatMeanSomething() {
        client.getUsageInfo();

        Headers headers = server.lastRequest().headers();
        assertThat(headers.first("authorization")).contains(FakeGenAuth.token(1));
        assertThat(headers.first("x-authing-userpool-id")).contains("pool-1");
        assertThat(headers.first("x-authing-lang")).contains("en-US");
        assertThat(headers.first("accept")).contains("application/json");
        assertThat(headers.first("user-agent").orElseThrow()).matches("tallygate/\\d+\\.\\d+\\.\\d+\\S* \\(Java .+\\)");
        assertThat(headers.first("x-authing-sdk-version").orElseThrow()).matches("tallygate:\\d+\\.\\d+\\.\\d+\\S*");
        assertThat(headers.first("accept-encoding")).contains("gzip");
        assertThat(headers.size()).isEqualTo(7);
    }

    @Test
    void tokenCallSendsTheAccessKeyInItsBodyOnly() throws Exception {
        client.getUsageInfo();

        TransportRequest token = server.requestsTo(FakeGenAuth.TOKEN_PATH).get(0);
        assertThat(token.headers().first("authorization")).isEmpty();
        assertThat(token.uri().getRawQuery()).isNull();
        assertThat(bodyOf(token)).isEqualTo("{\"accessKeyId\":\"key-id\",\"accessKeySecret\":\"key-secret\"}");
    }

    @Test
    void absentQueryParametersAreLeftOut() {
        client.getOrders(GetOrdersDto.builder().page(2).build());

        assertThat(server.lastRequest().uri().toString()).isEqualTo("https://api.genauth.ai/api/v3/get-orders?page=2");
        client.getOrders(GetOrdersDto.builder().build());
        assertThat(server.lastRequest().uri().toString()).isEqualTo("https://api.genauth.ai/api/v3/get-orders");
    }

    @Test
    void queryValuesArePercentEncodedOnce() {
        client.getOrderDetail(
                GetOrderDetailDto.builder().orderNo("a&b= +%/\u4e2d").build());

        assertThat(server.lastRequest().uri().getRawQuery()).isEqualTo("orderNo=a%26b%3D%20%2B%25%2F%E4%B8%AD");
    }

    @Test
    void operationWithoutResponseChecksTheEnvelopeOnly() throws Exception {
        client.costContactClick(ClickCostContactDto.builder().build());

        assertThat(server.lastRequest().method()).isEqualTo(HttpMethod.POST);
        assertThat(bodyOf(server.lastRequest())).isEqualTo("{}");
        assertThat(client.async()
                        .costContactClick(ClickCostContactDto.builder().build())
                        .join())
                .isNull();
    }

    @Test
    void optionsChangeTheCallsMadeThroughTheView() {
        ManagementClient view = client.withOptions(o -> o.timeout(Duration.ofSeconds(5))
                .tenantId("t1")
                .language("zh-CN")
                .maxResponseBytes(1000)
                .header("x-trace", "7"));
        view.getUsageInfo();

        TransportRequest changed = server.lastRequest();
        assertThat(changed.timeout()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(changed.maxResponseBytes()).isEqualTo(1000);
        assertThat(changed.headers().all("x-authing-tenant-id")).containsExactly("t1");
        assertThat(changed.headers().all("x-authing-lang")).containsExactly("zh-CN");
        assertThat(changed.headers().all("x-trace")).containsExactly("7");

        view.withOptions(o -> o.timeout(Duration.ofSeconds(3)))
                .async()
                .getUsageInfo()
                .join();
        assertThat(server.lastRequest().headers().all("x-authing-tenant-id")).containsExactly("t1");

        client.getUsageInfo();
        assertThat(server.lastRequest().headers().first("x-authing-tenant-id")).isEmpty();
        assertThat(server.lastRequest().maxResponseBytes()).isEqualTo(16 << 20);
        assertThat(server.tokenRequests()).isOne();
    }

    @Test
    void hostKeepsItsPath() {
        ManagementClient behindProxy = ManagementClient.builder()
                .accessKey("key-id", "key-secret")
                .host("https://gateway.example:8443/genauth/")
                .transport(server.on("/genauth/api/v3/get-usage-info", json(USAGE))
                        .on("/genauth/api/v3/get-management-token", json(server.goodToken())))
                .build();

        behindProxy.getUsageInfo();

        assertThat(server.lastRequest().uri().toString())
                .isEqualTo("https://gateway.example:8443/genauth/api/v3/get-usage-info");
    }

    @Test
    void operationNewerThanTheLibraryIsCalledByItsPath() throws Exception {
        server.on("/api/v3/new", json("{\"statusCode\":200,\"data\":{\"n\":1.10,\"x\":null}}"));

        Map<String, Object> response = client.call(Operation.get("/api/v3/new"), Map.of("ids", List.of("a,b", 2)));
        assertThat(server.lastRequest().uri().getRawQuery()).isEqualTo("ids=a%2Cb,2");
        Map<String, Object> data = new HashMap<>();
        data.put("n", new BigDecimal("1.10"));
        data.put("x", null);
        assertThat(response).containsEntry("data", data);

        client.call(Operation.post("/api/v3/new"), Map.of("a", List.of(1, true)));
        assertThat(bodyOf(server.lastRequest())).isEqualTo("{\"a\":[1,true]}");
    }

    @Test
    void operationNewerThanTheLibraryMayUseTypesOfTheLibrary() {
        Operation<Map<String, ?>, CostGetCurrentUsageRespDto> get =
                Operation.get("/api/v3/get-usage-info", CostGetCurrentUsageRespDto.class);
        Operation<GetManagementAccessTokenDto, CostGetCurrentUsageRespDto> post = Operation.post(
                        "/api/v3/get-usage-info", GetManagementAccessTokenDto.class, CostGetCurrentUsageRespDto.class)
                .withSafety(Safety.IDEMPOTENT);

        assertThat(client.call(get, Map.of())).isEqualTo(client.getUsageInfo());
        assertThat(client.async()
                        .call(
                                post,
                                GetManagementAccessTokenDto.builder()
                                        .accessKeyId("a")
                                        .accessKeySecret("b")
                                        .build())
                        .join())
                .isEqualTo(client.getUsageInfo());
    }

    @Test
    void callsAfterCloseFail() {
        CompletableFuture<?> before = client.async().getUsageInfo();
        client.close();
        client.close();

        assertThat(before).isCompleted();
        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(ClientClosedException.class)
                .hasMessageStartingWith("getUsageInfo: ");
        assertThatThrownBy(client.withOptions(o -> {})::getUsageInfo).isInstanceOf(ClientClosedException.class);
        assertThat(client.async().getUsageInfo())
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(ClientClosedException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void transportThatWasGivenStaysOpen() {
        client.close();

        assertThat(server.closed()).isFalse();
    }

    @Test
    void closingAViewClosesNothing() {
        client.withOptions(o -> o.tenantId("t")).close();

        assertThat(client.getUsageInfo()).isNotNull();
    }

    @Test
    @OverTransports
    @DisplayName("C64 a builder used again does not reach clients it built")
    void builderUsedAgainDoesNotReachClientsItBuilt() {
        ManagementClient.Builder builder =
                ManagementClient.builder().accessKey("a", "b").transport(server).options(o -> o.tenantId("first"));
        ManagementClient first = builder.build();
        builder.options(o -> o.tenantId("second")).host("https://other.example");

        first.getUsageInfo();

        assertThat(server.lastRequest().uri().getHost()).isEqualTo("api.genauth.ai");
        assertThat(server.lastRequest().headers().first("x-authing-tenant-id")).contains("first");
    }

    @Test
    void defaultsAreTheDocumentedOnes() {
        assertThat(RequestOptions.defaults().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(ManagementOptions.defaults().tenantId()).isEmpty();
        assertThat(ManagementOptions.defaults().language()).isEqualTo("en-US");
        assertThat(RequestOptions.defaults().maxResponseBytes()).isEqualTo(16 << 20);
        assertThat(RequestOptions.defaults().headers().size()).isZero();
    }

    private static String bodyOf(TransportRequest request) throws Exception {
        return okio.Okio.buffer(request.body().open()).readUtf8();
    }
}
