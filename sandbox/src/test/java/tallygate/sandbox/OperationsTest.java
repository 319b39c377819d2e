package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.json.Templates;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

final class OperationsTest {
    private static Sandbox sandbox;
    private static GenauthHttp http;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        http = new GenauthHttp(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void everyOperationOfTheSpecificationIsAnswered() throws Exception {
        String token = http.token();
        for (SpecifiedOperation operation : SpecifiedOperation.allOf(Specification.genauthManagement())) {
            String path = operation.path().replace("{id}", "1");
            HttpResponse<String> response = http.send(operation.method(), path, "{}", token);

            assertThat(response.statusCode()).as(operation.id()).isEqualTo(200);
            assertThat(GenauthHttp.json(response)).as(operation.id()).isNotEmpty();
        }
    }

    @Test
    void packageIsTheDocumentedExample() throws Exception {
        Map<String, Object> data = GenauthHttp.data(http.get("/api/v3/get-current-package-info"));

        assertThat(data)
                .containsEntry("code", "V4_B2C_Enterprise:1000")
                .containsEntry("endTime", "2022-09-09 00:00:00")
                .containsEntry("overdueDays", "0");
        assertThat(data.get("goodsPackage")).isInstanceOf(Map.class);
    }

    @Test
    void usagesBeginWithTheDocumentedExample() throws Exception {
        List<?> usages = list(http.get("/api/v3/get-usage-info"), "usages");

        assertThat(usages).hasSizeGreaterThan(5);
        assertThat(Templates.object(usages.get(0)))
                .containsEntry("modelCode", "SocialConnections")
                .containsEntry("amount", "0")
                .containsEntry("current", "0");
    }

    @Test
    void pagesAddUpToAllOrders() throws Exception {
        Set<Object> numbers = new HashSet<>();
        Set<Object> statuses = new HashSet<>();
        List<String> times = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            for (Object order : list(http.get("/api/v3/get-orders?limit=50&page=" + page), "list")) {
                Map<String, Object> fields = Templates.object(order);
                numbers.add(fields.get("orderNo"));
                statuses.add(fields.get("status"));
                times.add((String) fields.get("createTime"));
                assertThat(new BigDecimal((String) fields.get("actualAmount"))).isPositive();
            }
        }

        assertThat(numbers).hasSize(137);
        assertThat(statuses).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(times).hasSize(137).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void totalCountIsTextAndAPagePastTheEndIsEmpty() throws Exception {
        Map<String, Object> data = GenauthHttp.data(http.get("/api/v3/get-orders?page=15&limit=10"));

        assertThat(data).containsEntry("totalCount", "137").containsEntry("list", List.of());
    }

    @Test
    void ordersAreTheSameInEverySandbox() throws Exception {
        try (Sandbox other = Sandbox.start()) {
            assertThat(new GenauthHttp(other).get("/api/v3/get-orders?page=2").body())
                    .isEqualTo(http.get("/api/v3/get-orders?page=2").body());
        }
    }

    @Test
    void detailAndPaymentBelongToTheOrder() throws Exception {
        Map<String, Object> order =
                Templates.object(list(http.get("/api/v3/get-orders"), "list").get(0));

        assertThat(GenauthHttp.data(http.get("/api/v3/get-order-detail?orderNo=" + order.get("orderNo"))))
                .isEqualTo(order);
        assertThat(GenauthHttp.data(http.get("/api/v3/get-order-pay-detail?orderNo=" + order.get("orderNo"))))
                .containsEntry("orderNo", order.get("orderNo"))
                .containsEntry("paidAmount", order.get("actualAmount"));
    }

    @Test
    void documentedOrderAndPaymentAreThere() throws Exception {
        assertThat(GenauthHttp.data(http.get("/api/v3/get-order-detail?orderNo=202209251234224")))
                .containsEntry("createTime", "2022-09-25 12:34:22");
        assertThat(GenauthHttp.data(http.get("/api/v3/get-order-pay-detail?orderNo=2022080911591337da0aae9660")))
                .containsEntry("paidAmount", "7.9");
    }

    @ParameterizedTest
    @CsvSource({
        "404, /api/v3/get-order-detail?orderNo=nobody",
        "404, /api/v3/get-order-pay-detail?orderNo=nobody",
        "400, /api/v3/get-order-detail",
        "400, /api/v3/get-orders?limit=51",
        "400, /api/v3/get-orders?page=0",
        "400, /api/v3/get-orders?page=x",
        "400, /api/v3/get-mau-period-usage-history?startTime=20250101",
        "400, /api/v3/get-mau-period-usage-history?startTime=2025-01-01&endTime=20250201",
        "400, /api/v3/get-mau-period-usage-history?startTime=20250301&endTime=20250201",
    })
    void wrongParametersAreReportedInTheBody(int statusCode, String target) throws Exception {
        HttpResponse<String> response = http.get(target);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(GenauthHttp.statusCode(response)).isEqualTo(statusCode);
    }

    @Test
    void historyCoversTheRequestedPeriodMonthByMonth() throws Exception {
        List<?> records =
                list(http.get("/api/v3/get-mau-period-usage-history?startTime=20241115&endTime=20250201"), "records");

        assertThat(records.stream()
                        .map(record -> Templates.object(record).get("periodStartTime"))
                        .collect(Collectors.toList()))
                .containsExactly("20241101", "20241201", "20250101", "20250201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v3/get-order", "/", "/api/v3/get-orders/"})
    void unknownPathIsNotFound(String path) throws Exception {
        HttpResponse<String> response = http.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(GenauthHttp.statusCode(response)).isEqualTo(404);
    }

    private static List<?> list(HttpResponse<String> response, String property) throws Exception {
        return (List<?>) GenauthHttp.data(response).get(property);
    }
}
