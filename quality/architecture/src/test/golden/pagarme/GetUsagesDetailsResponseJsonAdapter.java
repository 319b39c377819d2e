// Generated from tallygate/spec/pagarme/subscription-usage.yaml#/components/schemas/GetUsagesDetailsResponse
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetUsagesDetailsResponseJsonAdapter extends ObjectAdapter<GetUsagesDetailsResponse> {
    static final ValueAdapter<GetUsagesDetailsResponse> INSTANCE = new GetUsagesDetailsResponseJsonAdapter();

    private GetUsagesDetailsResponseJsonAdapter() {
        super(ObjectType.of(
                        "GetUsagesDetailsResponse",
                        "subscription_id",
                        "total_amount",
                        "Period",
                        "Usages",
                        "total_discount",
                        "total_increment")
                .kinds(
                        PropertyKind.TEXT,
                        PropertyKind.LONG,
                        PropertyKind.OTHER,
                        PropertyKind.OTHER,
                        PropertyKind.LONG,
                        PropertyKind.LONG)
                .requiring(
                        "subscription_id",
                        "total_amount",
                        "Usages")
                .inLowerCaseToo());
    }

    @Override
    protected @Nullable Object readProperty(ObjectReader object, int place) throws IOException {
        return switch (place) {
            case 3 -> object.read(GetPeriodResponseJsonAdapter.INSTANCE);
            case 4 -> object.read(ListUsagesDetailsResponseJsonAdapter.INSTANCE);
            default -> super.readProperty(object, place);
        };
    }

    @Override
    protected GetUsagesDetailsResponse create(ObjectReader object) {
        return new AutoValue_GetUsagesDetailsResponse(
                object.value(1),
                object.value(2),
                object.value(3),
                object.value(4),
                object.value(5),
                object.value(6),
                object.unknownProperties());
    }

    @Override
    protected void writeProperties(ObjectWriter object, GetUsagesDetailsResponse value) throws IOException {
        object.writeText(1, value.subscriptionIdOrNull());
        object.write(2, ScalarAdapters.LONG, value.totalAmountOrNull());
        object.write(3, GetPeriodResponseJsonAdapter.INSTANCE, value.periodOrNull());
        object.write(4, ListUsagesDetailsResponseJsonAdapter.INSTANCE, value.usagesOrNull());
        object.write(5, ScalarAdapters.LONG, value.totalDiscountOrNull());
        object.write(6, ScalarAdapters.LONG, value.totalIncrementOrNull());
        object.end(value.unknownProperties());
    }
}

