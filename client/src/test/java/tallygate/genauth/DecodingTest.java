package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FaultyServer.READ;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.error.MalformedResponseException;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.OrderItem;
import tallygate.genauth.model.OrderStatus;
import tallygate.json.MissingPropertyException;
import tallygate.json.VendorTime;
import tallygate.transport.HttpMethod;

/** Bodies of odd shape, as a caller of either kind meets them. The JSON rules themselves are tested in the model. */
@OverTransports
class DecodingTest {
    private static final String ORDERS = "/api/v3/get-orders";

    private static final Operation<Void, Void> WITHOUT_RESPONSE =
            Operation.withoutRequest("click", HttpMethod.POST, FaultyServer.PATH, Safety.UNSAFE, Void.class);

    private final FaultyServer server = new FaultyServer();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C35 C37 a body that is not one JSON object is malformed, with status, type and a redacted excerpt")
    void notOneObject(Caller caller) {
        for (String body : new String[] {
            "", "null", "[]", "\"x\"", "7", "<html>Wi-Fi</html>", "{\"statusCode\":200} x", "{\"statusCode\":200}{}"
        }) {
            server.respondWith(FakeGenAuth.http(200, "text/plain; charset=utf-8", body));

            MalformedResponseException failure = server.failure(MalformedResponseException.class, caller, READ);

            assertThat(failure.httpStatus()).isEqualTo(200);
            assertThat(failure.contentType()).contains("text/plain");
            assertThat(failure.excerpt()).isEqualTo(body);
            if (!body.isEmpty()) {
                assertThatThrownBy(() -> caller.call(server.client, WITHOUT_RESPONSE, null))
                        .as("where nothing is decoded: %s", body)
                        .isInstanceOf(MalformedResponseException.class);
            }
        }
        server.respondWith(FakeGenAuth.http(502, "text/html", "<p>planted-key-secret " + FakeGenAuth.token(1)));
        assertThat(server.failure(MalformedResponseException.class, caller, READ)
                        .excerpt())
                .isEqualTo("<p>[secret] [secret]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "C36 a success is recognized however its statusCode is written, and missing data is reported by its accessor")
    void waysToSaySuccess(Caller caller) {
        for (String body : new String[] {
            "{\"data\":null}",
            "{\"statusCode\":\"200\"}",
            "{\"statusCode\":200.0}",
            "{\"statusCode\":200,\"data\":null}"
        }) {
            CostGetOrdersRespDto orders = orders(caller, body);
            assertThatThrownBy(orders::data)
                    .isInstanceOfSatisfying(MissingPropertyException.class, e -> assertThat(e.propertyName())
                            .isEqualTo("data"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C38 of a key that comes twice the last value counts")
    void duplicateKeys(Caller caller) {
        assertThat(orders(caller, "{\"statusCode\":500,\"message\":\"a\",\"statusCode\":200,\"message\":\"b\"}")
                        .message())
                .isEqualTo("b");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C39 C40 an unknown status in item 37 of 50, and unknown fields, are kept and disturb nothing")
    void unknownValues(Caller caller) {
        String items = IntStream.rangeClosed(1, 50)
                .mapToObj(n -> "{\"orderNo\":\"" + n + "\",\"new\":" + n + ",\"status\":\""
                        + (n == 37 ? "half-paid" : "2") + "\"}")
                .collect(Collectors.joining(","));

        List<OrderItem> list = orders(caller, "{\"statusCode\":200,\"data\":{\"list\":[" + items + "]}}")
                .data()
                .list();

        assertThat(list).hasSize(50);
        assertThat(list.get(36).status().isKnown()).isFalse();
        assertThat(list.get(36).status().value()).isEqualTo("half-paid");
        assertThat(list)
                .filteredOn(order -> order.status().equals(OrderStatus.PAID))
                .hasSize(49);
        assertThat(list.get(4).unknownProperties()).containsEntry("new", new BigDecimal(5));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C41 a required field that is null, missing or of another kind is reported by its accessor alone")
    void requiredField(Caller caller) {
        for (String orderNo : new String[] {"\"orderNo\":null,", "", "\"orderNo\":{},"}) {
            OrderItem order = orders(caller, "{\"data\":{\"list\":[{" + orderNo + "\"goodsName\":\"n\"}]}}")
                    .data()
                    .list()
                    .get(0);

            assertThatThrownBy(order::orderNo).isInstanceOfSatisfying(MissingPropertyException.class, e -> {
                assertThat(e.typeName()).isEqualTo("OrderItem");
                assertThat(e.propertyName()).isEqualTo("orderNo");
            });
            assertThat(order.goodsName()).isEqualTo("n");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C42 numbers keep every digit, as text or not, and what does not fit is reported")
    void numbers(Caller caller) {
        String digits = "123456789012345678901234567890.10";
        CostGetOrdersRespDto orders = orders(
                caller,
                "{\"statusCode\":200,\"apiCode\":\"7\",\"data\":{\"list\":[{\"actualAmount\":" + digits + "}]}}");
        assertThat(orders.apiCode()).contains(7);
        assertThat(orders.data().list().get(0).actualAmount()).isEqualTo(digits);

        server.respondWith(FakeGenAuth.json("{\"a\":" + digits + ",\"b\":1e400,\"c\":-0}"));
        Map<String, Object> free = server.call(caller, READ);
        assertThat(free).containsEntry("a", new BigDecimal(digits)).containsEntry("b", new BigDecimal("1e400"));
        assertThat((BigDecimal) free.get("c")).isEqualByComparingTo("0");

        server.respondWith(FakeGenAuth.json("{\"a\":NaN}"));
        server.failure(MalformedResponseException.class, caller, READ);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C43 nesting beyond the limit is malformed, and no stack overflow")
    void deepNesting(Caller caller) {
        for (int depth : new int[] {257, 100_000}) {
            server.respondWith(FakeGenAuth.json("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));

            assertThat(server.failure(MalformedResponseException.class, caller, READ))
                    .hasMessageContaining("nested too deeply");
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C44 lone surrogates, NUL and text from right to left are kept")
    void oddText(Caller caller) {
        assertThat(orders(caller, "{\"message\":\"\\ud800 \\u0000 \u202e\u05d0\u05d1\"}")
                        .message())
                .isEqualTo("\ud800 \u0000 \u202e\u05d0\u05d1");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C45 times stay text, and are read with a zone where they name none, else refused")
    void times(Caller caller) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        for (String time : new String[] {"2022-09-09 00:00:00", "20220909", "2022-09-08T16:00:00Z"}) {
            assertThat(VendorTime.parse(createTime(caller, time), zone))
                    .isEqualTo(Instant.parse("2022-09-08T16:00:00Z"));
        }
        for (String time : new String[] {"", "0000-00-00", "0000-00-00 00:00:00"}) {
            String text = createTime(caller, time);
            assertThatThrownBy(() -> VendorTime.parse(text, zone)).isInstanceOf(DateTimeParseException.class);
        }
    }

    private String createTime(Caller caller, String time) {
        return orders(caller, "{\"data\":{\"list\":[{\"createTime\":\"" + time + "\"}]}}")
                .data()
                .list()
                .get(0)
                .createTime();
    }

    private CostGetOrdersRespDto orders(Caller caller, String body) {
        server.wire.on(ORDERS, FakeGenAuth.json(body));
        return caller.call(
                server.client,
                MeteringAndBillingOperations.GET_ORDERS,
                GetOrdersDto.builder().build());
    }
}
