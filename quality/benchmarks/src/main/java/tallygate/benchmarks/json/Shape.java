package tallygate.benchmarks.json;

import cn.authing.sdk.java.dto.CostGetCurrentUsageRespDto;
import cn.authing.sdk.java.dto.CostGetOrdersRespDto;
import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents of one kind, with the type that each side decodes them to. */
public enum Shape {
    /** One entitlement. */
    USAGE(
            "usage.json",
            tallygate.genauth.model.CostGetCurrentUsageRespDto.jsonAdapter(),
            CostGetCurrentUsageRespDto.class),
    /** 50 orders in ASCII. */
    ORDERS("orders.json", tallygate.genauth.model.CostGetOrdersRespDto.jsonAdapter(), CostGetOrdersRespDto.class),
    /** The same with Chinese names. */
    ORDERS_BEYOND_ASCII(
            "orders-beyond-ascii.json",
            tallygate.genauth.model.CostGetOrdersRespDto.jsonAdapter(),
            CostGetOrdersRespDto.class),
    /** A usage of a subscription item as Pagar.me documents it: nested, with nulls and times. */
    SUBSCRIPTION_USAGE(
            "subscription-usage.json",
            tallygate.pagarme.model.GetUsageResponse.jsonAdapter(),
            PlainSubscriptionUsage.class);

    private final String resource;
    private final JsonAdapter<?> adapter;
    private final Class<?> plainType;

    Shape(String resource, JsonAdapter<?> adapter, Class<?> plainType) {
        this.resource = resource;
        this.adapter = adapter;
        this.plainType = plainType;
    }

    /** Without the line break that ends the file. */
    public byte[] bytes() {
        try (InputStream in = Shape.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
