package tallygate.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import java.nio.charset.StandardCharsets;
import tallygate.benchmarks.data.Documents;
import tallygate.benchmarks.data.PlainOrders;
import tallygate.benchmarks.data.PlainUsage;
import tallygate.benchmarks.data.PlainUsers;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.UserPaginatedRespDto;

/** Responses as large as a pool in use gets them, and a small one, with the type that each side decodes them to. */
public enum RealAnswer {
    USAGE_OF_ONE_ENTITLEMENT(Documents.usage(1), CostGetCurrentUsageRespDto.jsonAdapter(), PlainUsage.class),
    USAGE_OF_40_ENTITLEMENTS(Documents.usage(40), CostGetCurrentUsageRespDto.jsonAdapter(), PlainUsage.class),
    FIFTY_ORDERS(Documents.orders(50), CostGetOrdersRespDto.jsonAdapter(), PlainOrders.class),
    FIFTY_USERS(Documents.users(50), UserPaginatedRespDto.jsonAdapter(), PlainUsers.class);

    private final byte[] bytes;
    private final JsonAdapter<?> adapter;
    private final Class<?> plainType;

    RealAnswer(String json, JsonAdapter<?> adapter, Class<?> plainType) {
        this.bytes = json.getBytes(StandardCharsets.UTF_8);
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
