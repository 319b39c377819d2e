package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FaultyServer.READ;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.observe.DriftListener;
import tallygate.core.observe.DriftReport;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.json.DriftKind;
import tallygate.json.MissingPropertyException;

@OverTransports
@Timeout(20)
class DriftTest {
    private static final String ORDERS = "/api/v3/get-orders";
    private static final String AS_DOCUMENTED =
            "{\"statusCode\":200,\"message\":\"\",\"data\":{\"totalCount\":\"0\",\"list\":[]}}";

    private final FaultyServer server = new FaultyServer();
    private final BlockingQueue<DriftReport> reports = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C69 a new field, a removed one and a changed type are reported, and the call succeeds")
    void drift(Caller caller) throws Exception {
        CostGetOrdersRespDto orders = orders(
                caller,
                reports::add,
                "{\"statusCode\":200,\"planted-new\":\"planted-value\",\"data\":{\"totalCount\":[\"planted-value\"],"
                        + "\"list\":[]}}");

        DriftReport report = reports.poll(10, SECONDS);
        assertThat(report.operation()).isEqualTo("getOrders");
        assertThat(report.entries())
                .containsExactly(
                        new DriftReport.Entry(DriftKind.NEW_PROPERTY, "CostGetOrdersRespDto", "planted-new", "string"),
                        new DriftReport.Entry(DriftKind.OTHER_KIND, "GetOrdersRes", "totalCount", "array"),
                        new DriftReport.Entry(DriftKind.MISSING_PROPERTY, "CostGetOrdersRespDto", "message", "absent"));
        assertThat(report.toString()).doesNotContain("planted-value");
        assertThat(orders.data().list()).isEmpty();
        assertThatThrownBy(() -> orders.data().totalCount()).isInstanceOf(MissingPropertyException.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C69 the same difference in fifty items is one entry, and a response as documented no report")
    void once(Caller caller) throws Exception {
        String items = IntStream.range(0, 50)
                .mapToObj(n -> "{\"status\":\"new-" + n + "\"}")
                .collect(Collectors.joining(","));
        orders(caller, reports::add, AS_DOCUMENTED);
        orders(caller, reports::add, AS_DOCUMENTED.replace("[]", "[" + items + "]"));

        DriftReport report = reports.poll(10, SECONDS);
        assertThat(report.entries())
                .contains(new DriftReport.Entry(DriftKind.NEW_VALUE, "OrderItem", "status", "string"))
                .doesNotHaveDuplicates();
        assertThat(reports).isEmpty();
    }

    @Test
    @DisplayName("C69 a server that makes up names fills no report without end")
    void limit() throws Exception {
        String names =
                IntStream.range(0, 1000).mapToObj(n -> "\"n" + n + "\":0").collect(Collectors.joining(","));

        orders(Caller.SYNC, reports::add, "{" + names + "}");

        assertThat(reports.poll(10, SECONDS).entries()).hasSize(100);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C69 a listener that throws or blocks changes no call")
    void listener(Caller caller) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        DriftListener blocking = report -> {
            asked.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("words of the listener");
        };

        assertThat(orders(caller, blocking, "{}").unknownProperties()).isEmpty();
        assertThat(asked.await(10, SECONDS)).isTrue();
        release.countDown();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C38 a documented key that comes twice is logged once for each property and client, without its value")
    void repeatedKeys(Caller caller) {
        String repeated = AS_DOCUMENTED.replace("{", "{\"message\":\"planted-a\",\"planted-b\":1,\"planted-b\":2,");
        int before = warningsOfRepetition().size();
        for (int client = 0; client < 2; client++) {
            ManagementClient one = server.builder().build();
            for (int call = 0; call < 3; call++) {
                orders(caller, one, repeated);
            }
        }

        List<String> warnings = warningsOfRepetition();
        assertThat(warnings.subList(before, warnings.size()))
                .extracting(line -> line.replaceAll("a response holds (.*) twice.*", "$1"))
                .containsExactly(
                        "an undocumented property of CostGetOrdersRespDto",
                        "CostGetOrdersRespDto.message",
                        "an undocumented property of GetOrdersRes",
                        "an undocumented property of CostGetOrdersRespDto",
                        "CostGetOrdersRespDto.message",
                        "an undocumented property of GetOrdersRes");
        assertThat(LogWatch.secretsSeen()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C38 of free-form JSON the last value counts as well, and it is logged")
    void repeatedKeysOfFreeForm(Caller caller) {
        int before = warningsOfRepetition().size();
        server.respondWith(FakeGenAuth.json("{\"data\":{\"a\":\"planted-a\",\"a\":\"b\"}}"));

        assertThat(server.call(caller, READ)).containsEntry("data", Map.of("a", "b"));
        assertThat(warningsOfRepetition())
                .hasSize(before + 1)
                .last()
                .asString()
                .contains("undocumented property of Map");
    }

    /** The listener of another test may be notified of its failure in the meantime. */
    private static List<String> warningsOfRepetition() {
        return LogWatch.warnings().stream()
                .filter(line -> line.startsWith("a response holds"))
                .toList();
    }

    private CostGetOrdersRespDto orders(Caller caller, DriftListener listener, String body) {
        return orders(caller, server.builder().driftListener(listener).build(), body);
    }

    private CostGetOrdersRespDto orders(Caller caller, ManagementClient client, String body) {
        server.wire.on(ORDERS, FakeGenAuth.json(body));
        return caller.call(
                client,
                MeteringAndBillingOperations.GET_ORDERS,
                GetOrdersDto.builder().build());
    }
}
