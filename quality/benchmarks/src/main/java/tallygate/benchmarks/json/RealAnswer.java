package tallygate.benchmarks.json;

import cn.authing.sdk.java.dto.CostGetCurrentUsageRespDto;
import cn.authing.sdk.java.dto.CostGetOrdersRespDto;
import com.squareup.moshi.JsonAdapter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.BiConsumer;

/** Responses as large as a pool in use gets them, with Chinese texts, and with the type that each side decodes them to. */
enum RealAnswer {
    USAGE_OF_40_ENTITLEMENTS(
            "\"usages\":",
            40,
            PoolData::entitlement,
            tallygate.genauth.model.CostGetCurrentUsageRespDto.jsonAdapter(),
            CostGetCurrentUsageRespDto.class),
    FIFTY_ORDERS(
            "\"totalCount\":\"50\",\"list\":",
            50,
            PoolData::order,
            tallygate.genauth.model.CostGetOrdersRespDto.jsonAdapter(),
            CostGetOrdersRespDto.class),
    FIFTY_USERS(
            "\"totalCount\":50,\"list\":",
            50,
            PoolData::user,
            tallygate.genauth.model.UserPaginatedRespDto.jsonAdapter(),
            PlainUsers.class);

    private final byte[] bytes;
    private final JsonAdapter<?> adapter;
    private final Class<?> plainType;

    RealAnswer(
            String data, int count, BiConsumer<JsonText, Random> element, JsonAdapter<?> adapter, Class<?> plainType) {
        Random random = new Random(count);
        JsonText elements = new JsonText();
        for (int i = 0; i < count; i++) {
            element.accept(elements, random);
        }
        this.bytes =
                ("{\"statusCode\":200,\"message\":\"Success\",\"requestId\":\"934108e5-9fbf-4d24-8da1-c330328abd6c\",\"data\":{"
                                + data + elements.array() + "}}")
                        .getBytes(StandardCharsets.UTF_8);
        this.adapter = adapter;
        this.plainType = plainType;
    }

    byte[] bytes() {
        return bytes;
    }

    @SuppressWarnings("unchecked")
    JsonAdapter<Object> adapter() {
        return (JsonAdapter<Object>) adapter;
    }

    /** A class of plain properties, for libraries that fill those. */
    Class<?> plainType() {
        return plainType;
    }
}
