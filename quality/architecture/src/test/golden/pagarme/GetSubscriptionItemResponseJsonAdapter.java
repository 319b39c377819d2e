// Generated from tallygate/spec/pagarme/common.yaml#/components/schemas/GetSubscriptionItemResponse
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import java.io.IOException;
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
    protected void writeProperties(ObjectWriter object, GetSubscriptionItemResponse value) throws IOException {
        object.writeText(1, value.idOrNull());
        object.writeText(2, value.descriptionOrNull());
        object.write(3, SubscriptionItemStatusJsonAdapter.INSTANCE, value.statusOrNull());
        object.write(4, ScalarAdapters.DATE_TIME, value.createdAtOrNull());
        object.write(5, ScalarAdapters.DATE_TIME, value.updatedAtOrNull());
        object.write(6, GetPricingSchemeResponseJsonAdapter.INSTANCE, value.pricingSchemeOrNull());
        object.writeList(7, GetDiscountResponseJsonAdapter.INSTANCE, value.discountsOrNull());
        object.writeList(8, GetIncrementResponseJsonAdapter.INSTANCE, value.incrementsOrNull());
        object.write(9, GetSubscriptionResponseJsonAdapter.INSTANCE, value.subscriptionOrNull());
        object.writeText(10, value.nameOrNull());
        object.write(11, ScalarAdapters.INTEGER, value.quantityOrNull());
        object.write(12, ScalarAdapters.INTEGER, value.cyclesOrNull());
        object.write(13, ScalarAdapters.DATE_TIME, value.deletedAtOrNull());
        object.end(value.unknownProperties());
    }
}

