package tallygate.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.OrderItem;
import tallygate.genauth.model.OrderStatus;
import tallygate.pagarme.model.GetUsageResponse;

final class JacksonModulesTest {
    private static final String ORDERS =
            """
            {"statusCode":200,"message":"ok","data":{"totalCount":"1","list":[{"orderNo":"n1","status":"3",\
            "somethingNew":12345678901234567890.1234567890,"nothing":null}]}}""";

    /** A mapper that found the module by itself. */
    enum Jackson {
        TWO {
            private final com.fasterxml.jackson.databind.ObjectMapper mapper =
                    new com.fasterxml.jackson.databind.ObjectMapper().findAndRegisterModules();

            @Override
            String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            <T> T read(String json, Class<T> type) throws Exception {
                return mapper.readValue(json, type);
            }

            @Override
            Object tree(Object value) {
                return mapper.convertValue(value, Map.class);
            }
        },
        THREE {
            private final tools.jackson.databind.json.JsonMapper mapper =
                    tools.jackson.databind.json.JsonMapper.builder()
                            .findAndAddModules()
                            .build();

            @Override
            String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            <T> T read(String json, Class<T> type) {
                return mapper.readValue(json, type);
            }

            @Override
            Object tree(Object value) {
                return mapper.convertValue(value, Map.class);
            }
        };

        abstract String write(Object value) throws Exception;

        abstract <T> T read(String json, Class<T> type) throws Exception;

        abstract Object tree(Object value);
    }

    /** A type of an application with generated types in it. */
    record Page(List<OrderItem> items, OrderStatus status) {}

    @ParameterizedTest
    @EnumSource
    void valueIsReadAndWrittenAsTheClientDoes(Jackson jackson) throws Exception {
        CostGetOrdersRespDto orders = jackson.read(ORDERS, CostGetOrdersRespDto.class);

        assertThat(orders).isEqualTo(CostGetOrdersRespDto.jsonAdapter().fromJson(ORDERS));
        assertThat(orders.data().list().get(0).unknownProperties().get("somethingNew"))
                .isEqualTo(new BigDecimal("12345678901234567890.1234567890"));
        assertThat(jackson.write(orders))
                .isEqualTo(CostGetOrdersRespDto.jsonAdapter().toJson(orders));
    }

    @ParameterizedTest
    @EnumSource
    void generatedTypesAreUsedInsideOthers(Jackson jackson) throws Exception {
        Page page =
                new Page(jackson.read(ORDERS, CostGetOrdersRespDto.class).data().list(), OrderStatus.COMPLETED);

        String json = jackson.write(page);

        assertThat(json).contains("\"orderNo\":\"n1\"", "\"status\":\"3\"");
        assertThat(jackson.read(json, Page.class)).isEqualTo(page);
        assertThat(jackson.tree(page)).asString().startsWith("{items=[{orderNo=n1, status=3");
    }

    @ParameterizedTest
    @EnumSource
    void bothProvidersAreKnown(Jackson jackson) throws Exception {
        assertThat(jackson.read("{\"id\":\"usage_1\"}", GetUsageResponse.class).id())
                .isEqualTo("usage_1");
    }

    @ParameterizedTest
    @EnumSource
    void documentOfAnotherKindIsRefusedWithoutItsValues(Jackson jackson) {
        assertThatThrownBy(() -> jackson.read("[\"secret\"]", CostGetOrdersRespDto.class))
                .isInstanceOfAny(
                        com.fasterxml.jackson.databind.JsonMappingException.class,
                        tools.jackson.databind.DatabindException.class)
                .satisfies(refused -> assertThat(
                                refused.getMessage().lines().findFirst().orElseThrow())
                        .contains("is an array")
                        .doesNotContain("secret"));
    }

    @Test
    void otherTypesAreLeftToJackson() {
        assertThat(new GeneratedTypes().adapter(String.class)).isNull();
        assertThat(new GeneratedTypes().adapter(Page.class)).isNull();
    }
}
