// Generated from tallygate/spec/pagarme/common.yaml#/components/schemas/GetSubscriptionItemResponse
// by api-spec/templates/value_type_adapter.mustache. Changes belong there: the next build overwrites this file.
package tallygate.pagarme.model;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.*;
import org.jspecify.annotations.Nullable;
import tallygate.json.*;

final class GetSubscriptionItemResponseJsonAdapter extends ObjectAdapter<GetSubscriptionItemResponse> {
    static final ValueAdapter<GetSubscriptionItemResponse> INSTANCE = new GetSubscriptionItemResponseJsonAdapter();

    private static final ObjectType TYPE = ObjectType.of(
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
            .requiring(
                    "id",
                    "description",
                    "status",
                    "created_at",
                    "updated_at",
                    "pricing_scheme",
                    "discounts",
                    "increments",
                    "name");

    private GetSubscriptionItemResponseJsonAdapter() {}

    @Override
    protected GetSubscriptionItemResponse readObject(JsonReader json) throws IOException {
        @Nullable String idRead = null;
        @Nullable String descriptionRead = null;
        @Nullable SubscriptionItemStatus statusRead = null;
        @Nullable SentInstant createdAtRead = null;
        @Nullable SentInstant updatedAtRead = null;
        @Nullable GetPricingSchemeResponse pricingSchemeRead = null;
        @Nullable List<GetDiscountResponse> discountsRead = null;
        @Nullable List<@Nullable GetIncrementResponse> incrementsRead = null;
        @Nullable GetSubscriptionResponse subscriptionRead = null;
        @Nullable String nameRead = null;
        @Nullable Integer quantityRead = null;
        @Nullable Integer cyclesRead = null;
        @Nullable SentInstant deletedAtRead = null;
        ObjectReader object = new ObjectReader(json, TYPE);
        while (object.hasNext()) {
            switch (object.nextProperty()) {
                case 1 -> idRead = object.read(ScalarAdapters.TEXT);
                case 2 -> descriptionRead = object.read(ScalarAdapters.TEXT);
                case 3 -> statusRead = object.read(SubscriptionItemStatusJsonAdapter.INSTANCE);
                case 4 -> createdAtRead = object.read(ScalarAdapters.DATE_TIME);
                case 5 -> updatedAtRead = object.read(ScalarAdapters.DATE_TIME);
                case 6 -> pricingSchemeRead = object.read(GetPricingSchemeResponseJsonAdapter.INSTANCE);
                case 7 -> discountsRead = object.readList(GetDiscountResponseJsonAdapter.INSTANCE);
                case 8 -> incrementsRead = object.readListWithNulls(GetIncrementResponseJsonAdapter.INSTANCE);
                case 9 -> subscriptionRead = object.read(GetSubscriptionResponseJsonAdapter.INSTANCE);
                case 10 -> nameRead = object.read(ScalarAdapters.TEXT);
                case 11 -> quantityRead = object.read(ScalarAdapters.INTEGER);
                case 12 -> cyclesRead = object.read(ScalarAdapters.INTEGER);
                case 13 -> deletedAtRead = object.read(ScalarAdapters.DATE_TIME);
                default -> object.keepUnknown();
            }
        }
        return new AutoValue_GetSubscriptionItemResponse(
                idRead,
                descriptionRead,
                statusRead,
                createdAtRead,
                updatedAtRead,
                pricingSchemeRead,
                discountsRead,
                incrementsRead,
                subscriptionRead,
                nameRead,
                quantityRead,
                cyclesRead,
                deletedAtRead,
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

