// Generated from tallygate/spec/pagarme/common.yaml#/components/schemas/GetSubscriptionItemResponse
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetSubscriptionItemResponseJsonAdapter extends ObjectAdapter<GetSubscriptionItemResponse> {
    static final ValueAdapter<GetSubscriptionItemResponse> INSTANCE = new GetSubscriptionItemResponseJsonAdapter();

    private GetSubscriptionItemResponseJsonAdapter() {
        super(ObjectType.of(
                        "GetSubscriptionItemResponse",
                        "id",
                        "description",
                        "status",
                        "created_at",
                        "updated_at",
                        "pricing_scheme",
                        "discounts",
                        "increments",
                        "subscription",
                        "name",
                        "quantity",
                        "cycles",
                        "deleted_at")
                .kinds(
                        PropertyKind.TEXT,
                        PropertyKind.TEXT,
                        PropertyKind.NAMED_TEXT,
                        PropertyKind.DATE_TIME,
                        PropertyKind.DATE_TIME,
                        PropertyKind.OTHER,
                        PropertyKind.OTHER,
                        PropertyKind.OTHER,
                        PropertyKind.OTHER,
                        PropertyKind.TEXT,
                        PropertyKind.INTEGER,
                        PropertyKind.INTEGER,
                        PropertyKind.DATE_TIME)
                .requiring(
                        "id",
                        "description",
                        "status",
                        "created_at",
                        "updated_at",
                        "pricing_scheme",
                        "discounts",
                        "increments",
                        "name"));
    }

    @Override
    protected @Nullable Object readProperty(ObjectReader object, int place) throws IOException {
        return switch (place) {
            case 3 -> object.read(SubscriptionItemStatusJsonAdapter.INSTANCE);
            case 6 -> object.read(GetPricingSchemeResponseJsonAdapter.INSTANCE);
            case 7 -> object.readList(GetDiscountResponseJsonAdapter.INSTANCE);
            case 8 -> object.readListWithNulls(GetIncrementResponseJsonAdapter.INSTANCE);
            case 9 -> object.read(GetSubscriptionResponseJsonAdapter.INSTANCE);
            default -> super.readProperty(object, place);
        };
    }

    @Override
    protected GetSubscriptionItemResponse create(ObjectReader object) {
        return new AutoValue_GetSubscriptionItemResponse(
                object.value(1),
                object.value(2),
                object.value(3),
                object.value(4),
                object.value(5),
                object.value(6),
                object.value(7),
                object.value(8),
                object.value(9),
                object.value(10),
                object.value(11),
                object.value(12),
                object.value(13),
                object.unknownProperties());
    }

    @Override
    protected void writeObject(JsonWriter json, GetSubscriptionItemResponse value) throws IOException {
        ObjectWriter object = new ObjectWriter(json);
        object.write("id", ScalarAdapters.TEXT, value.idOrNull());
        object.write("description", ScalarAdapters.TEXT, value.descriptionOrNull());
        object.write("status", SubscriptionItemStatusJsonAdapter.INSTANCE, value.statusOrNull());
        object.write("created_at", ScalarAdapters.DATE_TIME, value.createdAtOrNull());
        object.write("updated_at", ScalarAdapters.DATE_TIME, value.updatedAtOrNull());
        object.write("pricing_scheme", GetPricingSchemeResponseJsonAdapter.INSTANCE, value.pricingSchemeOrNull());
        object.writeList("discounts", GetDiscountResponseJsonAdapter.INSTANCE, value.discountsOrNull());
        object.writeList("increments", GetIncrementResponseJsonAdapter.INSTANCE, value.incrementsOrNull());
        object.write("subscription", GetSubscriptionResponseJsonAdapter.INSTANCE, value.subscriptionOrNull());
        object.write("name", ScalarAdapters.TEXT, value.nameOrNull());
        object.write("quantity", ScalarAdapters.INTEGER, value.quantityOrNull());
        object.write("cycles", ScalarAdapters.INTEGER, value.cyclesOrNull());
        object.write("deleted_at", ScalarAdapters.DATE_TIME, value.deletedAtOrNull());
        object.end(value.unknownProperties());
    }
}

