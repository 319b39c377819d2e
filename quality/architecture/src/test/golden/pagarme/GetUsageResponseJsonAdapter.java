// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/components/schemas/GetUsageResponse
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetUsageResponseJsonAdapter extends ObjectAdapter<GetUsageResponse> {
    static final ValueAdapter<GetUsageResponse> INSTANCE = new GetUsageResponseJsonAdapter();

    private GetUsageResponseJsonAdapter() {
        super(ObjectType.of(
                        "GetUsageResponse",
                        "id",
                        "quantity",
                        "description",
                        "used_at",
                        "created_at",
                        "status",
                        "deleted_at",
                        "subscription_item",
                        "code",
                        "group",
                        "amount")
                .kinds(
                        PropertyKind.TEXT,
                        PropertyKind.INTEGER,
                        PropertyKind.TEXT,
                        PropertyKind.DATE_TIME,
                        PropertyKind.DATE_TIME,
                        PropertyKind.NAMED_TEXT,
                        PropertyKind.DATE_TIME,
                        PropertyKind.OTHER,
                        PropertyKind.TEXT,
                        PropertyKind.TEXT,
                        PropertyKind.LONG)
                .requiring(
                        "id",
                        "quantity",
                        "created_at",
                        "status"));
    }

    @Override
    protected @Nullable Object readProperty(ObjectReader object, int place) throws IOException {
        return switch (place) {
            case 6 -> object.read(UsageStatusJsonAdapter.INSTANCE);
            case 8 -> object.read(GetSubscriptionItemResponseJsonAdapter.INSTANCE);
            default -> super.readProperty(object, place);
        };
    }

    @Override
    protected GetUsageResponse create(ObjectReader object) {
        return new AutoValue_GetUsageResponse(
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
                object.unknownProperties());
    }

    @Override
    protected void writeProperties(ObjectWriter object, GetUsageResponse value) throws IOException {
        object.writeText(1, value.idOrNull());
        object.write(2, ScalarAdapters.INTEGER, value.quantityOrNull());
        object.writeText(3, value.descriptionOrNull());
        object.write(4, ScalarAdapters.DATE_TIME, value.usedAtOrNull());
        object.write(5, ScalarAdapters.DATE_TIME, value.createdAtOrNull());
        object.write(6, UsageStatusJsonAdapter.INSTANCE, value.statusOrNull());
        object.write(7, ScalarAdapters.DATE_TIME, value.deletedAtOrNull());
        object.write(8, GetSubscriptionItemResponseJsonAdapter.INSTANCE, value.subscriptionItemOrNull());
        object.writeText(9, value.codeOrNull());
        object.writeText(10, value.groupOrNull());
        object.write(11, ScalarAdapters.LONG, value.amountOrNull());
        object.end(value.unknownProperties());
    }
}

